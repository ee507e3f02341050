import type { Item, ItemId } from '../../playlist/item.ts'
import type { Takeover } from '../../playlist/takeover.ts'
import type { Library } from '../library/library.ts'
import type { TakeoverRow } from './takeover-rows.ts'

/** What the plan is made with: released takeovers, and the items that are there for them alone. */
export interface InForce {
  readonly takeovers: readonly Takeover[]
  readonly items: readonly Item[]
}

/** The plan bounds them (playlist/takeover.ts); of more, the newest. */
const mostInForce = 200

/**
 * The item that a takeover shows. A written one is released by the takeover and by nothing else, so that a drill's
 * words never get into a playlist. Null where the library no longer has it as it was when it was handed in.
 */
export function takeoverItem(row: TakeoverRow, library: Pick<Library, 'item'>): Item | null {
  const kept = library.item(row.itemId)
  if (kept === null || kept.mediaHash !== row.mediaHash) return null
  if (row.body === null) return kept.state === 'released' ? kept : null
  return { ...kept, state: 'released' }
}

export function toTakeover(row: TakeoverRow, fromMs: number): Takeover {
  const { id, source, untilMs, priority, status } = row
  return { id, itemId: row.itemId as ItemId, source, from: fromMs, until: untilMs, priority, status }
}

/** A chosen item that was withdrawn or changed since goes off at once: the rule for all that plays. */
export function inForce(released: readonly TakeoverRow[], library: Pick<Library, 'item'>): InForce {
  const standing = released.slice(0, mostInForce).flatMap((row) => {
    const item = takeoverItem(row, library)
    return item === null || row.fromMs === null ? [] : [{ row, item, takeover: toTakeover(row, row.fromMs) }]
  })
  return {
    takeovers: standing.map(({ takeover }) => takeover),
    items: standing.filter(({ row }) => row.body !== null).map(({ item }) => item),
  }
}
