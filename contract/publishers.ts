import { z } from 'zod'

export const publisherShape = z.object({
  id: z.string(),
  name: z.string(),
  publicKey: z.string(),
  fingerprint: z.string(),
  since: z.string(),
  addedBy: z.string(),
  newestSequence: z.number().int().nullable(),
})
export type Publisher = z.infer<typeof publisherShape>
export const publishersShape = z.object({ publishers: z.array(publisherShape) })

/** 发布者名片: what a publisher hands to the stations' county, its name and public key. No secret. */
export const publisherCard = z.strictObject({
  format: z.literal('ezpkg-publisher/1'),
  name: z.string().trim().min(1).max(100),
  /** SPKI bytes in base64. */
  publicKey: z.base64().max(1_000),
})
export type PublisherCard = z.infer<typeof publisherCard>
/** Where a card is typed or read, its format goes without saying. */
export const publisherBody = publisherCard.omit({ format: true })
