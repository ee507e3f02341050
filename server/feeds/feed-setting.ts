import { z } from 'zod'
import { feedSettingShape } from '../../contract/feeds.ts'
import { readAddress } from '../panels/feed-address.ts'

/** A feed whose address can be asked. */
export const packageFeed = feedSettingShape.extend({
  address: feedSettingShape.shape.address.refine((text) => isAddress(text), { message: '地址不能用' }),
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
