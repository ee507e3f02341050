import { z } from 'zod'
import type { ItemId } from './item.ts'
import { selector } from './selector.ts'
import { sound } from './sound.ts'

/** Ids and titles that people give: bounded, so that no file can flood the controller. */
export const givenId = z.string().min(1).max(100)
export const givenTitle = z.string().min(1).max(200)

// At run time a plain string schema, so that OpenAPI can describe it; the type carries the brand.
export const itemId = z.string().min(1).max(200) as z.ZodType<string, string> as z.ZodType<ItemId, string>

const named = z.object({ items: z.array(itemId).max(2000) })
const selected = z.object({ select: selector })
/** A share of the time, against the other entries' shares: 70, 10, 10, 10 or 7, 1, 1, 1 alike. */
const share = z.object({ share: z.number().min(0.1).max(1000) })

const entriesMax = 200

/** Items by name, or by what they are. */
export const choice = z.union([named, selected])
export const sharedChoice = z.union([named.extend(share.shape), selected.extend(share.shape)])

/**
 * An ordered or a weighted choice of items (节目单). `listed` plays its entries one after the other; `shares`
 * divides the *time*, spread evenly, and a choice of several items takes them in turn.
 */
export const playlist = z.discriminatedUnion('order', [
  z.object({
    id: givenId,
    title: givenTitle,
    order: z.literal('listed'),
    sound: sound.optional(),
    entries: z.array(choice).max(entriesMax),
  }),
  z.object({
    id: givenId,
    title: givenTitle,
    order: z.literal('shares'),
    sound: sound.optional(),
    entries: z.array(sharedChoice).max(entriesMax),
  }),
])

export type Choice = z.infer<typeof choice>
export type Playlist = z.infer<typeof playlist>
