import { z } from 'zod'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** An address from which a publisher's packages are fetched, at night and not too fast. */
export const feedSettingShape = z.strictObject({
  id: z.string().regex(/^[0-9a-z-]{1,40}$/),
  title: z.string().trim().min(1).max(60),
  address: z.string().trim().max(2_000),
  /** The fingerprint of the publisher whose signature the index has to bear. */
  publisherId: z.string().regex(/^[0-9a-f]{64}$/),
  /** Local wall time; an end before its beginning lies on the next day. */
  window: z.strictObject({ from: clock, until: clock }),
  /** The hall's line serves others too. */
  bytesPerSecond: z.number().int().min(10_000).max(1_000_000_000),
  active: z.boolean(),
})
export type FeedSetting = z.infer<typeof feedSettingShape>

const instant = z.string().nullable()
const arrival = z.object({
  sequence: z.number().int(),
  packageId: z.string(),
  items: z.number().int(),
  refused: z.number().int(),
  sizeBytes: z.number().int(),
  at: z.string(),
})

/** A feed, and how it went with it. */
export const feedShape = feedSettingShape.extend({
  triedAt: instant,
  goodAt: instant,
  expires: instant,
  failures: z.number().int(),
  problem: z.string().nullable(),
  arrivals: z.array(arrival),
})
export type Feed = z.infer<typeof feedShape>

const progress = z.object({
  feedId: z.string(),
  step: z.enum(['index', 'download', 'import']),
  sequence: z.number().int().nullable(),
  doneBytes: z.number().int(),
  totalBytes: z.number().int(),
})
export type FeedProgress = z.infer<typeof progress>

export const feedsShape = z.object({
  edition: z.number().int(),
  by: z.string().nullable(),
  at: instant,
  feeds: z.array(feedShape),
  progress: progress.nullable(),
})
export type Feeds = z.infer<typeof feedsShape>

/** What an address offers. */
export const offerShape = z.object({
  publisher: z.string(),
  sequence: z.number().int(),
  expires: z.string(),
  packages: z.number().int(),
  newPackages: z.number().int(),
  newBytes: z.number().int(),
})
export type Offer = z.infer<typeof offerShape>
