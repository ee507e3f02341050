import { z } from 'zod'
import { readAddress } from '../panels/feed-address.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** An address from which a publisher's packages are fetched, at night and not too fast. */
export const packageFeed = z.strictObject({
  id: z.string().regex(/^[0-9a-z-]{1,40}$/),
  title: z.string().trim().min(1).max(60),
  address: z
    .string()
    .trim()
    .max(2_000)
    .refine((text) => isAddress(text), { message: '地址不能用' }),
  /** The fingerprint of the publisher whose signature the index has to bear. */
  publisherId: z.string().regex(/^[0-9a-f]{64}$/),
  /** Local wall time; an end before its beginning lies on the next day. */
  window: z.strictObject({ from: clock, until: clock }),
  /** The hall's line serves others too. */
  bytesPerSecond: z.number().int().min(10_000).max(1_000_000_000),
  active: z.boolean(),
})
export type PackageFeed = z.infer<typeof packageFeed>

export const packageFeeds = z
  .array(packageFeed)
  .max(20)
  .refine((feeds) => new Set(feeds.map(({ id }) => id)).size === feeds.length, { message: 'id 重复' })

function isAddress(text: string): boolean {
  try {
    readAddress(text)
    return true
  } catch {
    return false
  }
}
