import { z } from 'zod'

/** A feed as it is set. */
export const feedSetting = z.object({
  id: z.string(),
  title: z.string(),
  address: z.string(),
  publisherId: z.string(),
  window: z.object({ from: z.string(), until: z.string() }),
  bytesPerSecond: z.number(),
  active: z.boolean(),
})
export type FeedSetting = z.infer<typeof feedSetting>

const arrival = z.object({
  sequence: z.number(),
  packageId: z.string(),
  items: z.number(),
  refused: z.number(),
  sizeBytes: z.number(),
  at: z.string(),
})

export const feed = feedSetting.extend({
  triedAt: z.string().nullable(),
  goodAt: z.string().nullable(),
  expires: z.string().nullable(),
  failures: z.number(),
  problem: z.string().nullable(),
  arrivals: z.array(arrival),
})
export type Feed = z.infer<typeof feed>

const progress = z.object({
  feedId: z.string(),
  step: z.enum(['index', 'download', 'import']),
  sequence: z.number().nullable(),
  doneBytes: z.number(),
  totalBytes: z.number(),
})
export type FeedProgress = z.infer<typeof progress>

export const feeds = z.object({ edition: z.number(), feeds: z.array(feed), progress: progress.nullable() })
export type Feeds = z.infer<typeof feeds>

export const publisher = z.object({
  id: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  since: z.string(),
  addedBy: z.string(),
  newestSequence: z.number().nullable(),
})
export type Publisher = z.infer<typeof publisher>
export const publishers = z.object({ publishers: z.array(publisher) })

/** What an address offers. */
export const offer = z.object({
  publisher: z.string(),
  sequence: z.number(),
  expires: z.string(),
  packages: z.number(),
  newPackages: z.number(),
  newBytes: z.number(),
})
export type Offer = z.infer<typeof offer>

/** What a publisher hands out: `ezhan pack key` writes it beside the key. */
export const publisherCard = z.object({ name: z.string(), publicKey: z.string() })
export type PublisherCard = z.infer<typeof publisherCard>
