import { z } from 'zod'
import type { Owed } from './cycle.ts'
import type { Item, ItemId } from './item.ts'
import { givenId, itemId } from './playlist.ts'

/** The rule that put a cue on the glass; `id` names the takeover, campaign, daypart or fallback playlist. */
export interface Because {
  readonly rule: 'takeover' | 'campaign' | 'daypart' | 'fallback' | 'filler' | 'closed'
  readonly id: string | null
}

/** The intention: this, from (inclusive) until (exclusive), epoch ms. */
export interface Cue {
  readonly kind: 'item' | 'filler' | 'closed'
  /** Null unless `kind` is 'item'. */
  readonly item: Item | null
  readonly from: number
  readonly until: number
  /** The item's number in its playlist's (or takeover's) endless row; 0 without an item. */
  readonly ordinal: number
  readonly playlistId: string | null
  readonly because: Because
  /** A drill: it has to be marked as one (演练) wherever it is shown. */
  readonly exercise: boolean
  /** The item plays in the place of this one. */
  readonly hostId?: ItemId | undefined
  /** Who gave way to a new item, by that item, and plays in its place. */
  readonly owed?: Owed | undefined
}

/**
 * What really happened: item number `ordinal` of that playlist began on the glass at `startedAt` (epoch ms).
 * `itemId` keeps the item on the glass when the playlist was changed meanwhile and its ordinals with it; where it plays
 * in another's place, `hostId` keeps the place. `owed` names who has yet to change places, the early one first.
 */
export const playhead = z.object({
  playlistId: givenId,
  ordinal: z.number().int().min(0),
  startedAt: z.number().int(),
  itemId: itemId.optional(),
  hostId: itemId.optional(),
  owed: z
    .array(z.tuple([itemId, itemId]))
    .max(1000)
    .optional(),
})

export type Playhead = Readonly<z.infer<typeof playhead>>

/**
 * The playhead of a cue that began on the glass at `cue.from`. Null for a takeover, filler and closed: the loop
 * keeps the playhead that it has and comes back to it.
 */
export function playheadOf(cue: Cue): Playhead | null {
  if (cue.playlistId === null || cue.item === null) return null
  const { playlistId, ordinal, from: startedAt, item, hostId, owed = new Map() } = cue
  const swapped = { ...(hostId !== undefined && { hostId }), ...(owed.size > 0 && { owed: [...owed] }) }
  return { playlistId, ordinal, startedAt, itemId: item.id, ...swapped }
}
