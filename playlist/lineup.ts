import type { Cycle } from './cycle.ts'
import type { Item, ItemId, LocalDate } from './item.ts'
import { listedCycle } from './listed-order.ts'
import type { Choice, Playlist } from './playlist.ts'
import { selects } from './selector.ts'
import { sharedCycle } from './shares-order.ts'

/** A playlist with its choices resolved to released items. Validity is asked of each date: see `cycleOn`. */
export interface Lineup {
  readonly id: string
  readonly order: Playlist['order']
  readonly entries: readonly { readonly share: number; readonly items: readonly Item[] }[]
  /** First and last valid dates of its items, in order. Two dates with none of them in between play alike. */
  readonly firstDates: readonly LocalDate[]
  readonly lastDates: readonly LocalDate[]
  /** Filled as dates are asked for. */
  readonly cycles: Map<string, Cycle | null>
}

/** Whether an item may be cued at all: released by a person, and of a length that can be planned. */
export function playable(item: Item): boolean {
  return item.state === 'released' && Number.isFinite(item.durationMs)
}

export function validOn(item: Item, date: LocalDate): boolean {
  return (item.validFrom ?? date) <= date && date <= (item.validTo ?? date)
}

/** `items` in the library's order, which is the order within a selection. Unknown ids drop out. */
export function lineupOf(playlist: Playlist, items: readonly Item[]): Lineup {
  const byId = new Map(items.filter(playable).map((item) => [item.id, item]))
  const entries = playlist.entries.map((entry) => ({
    share: 'share' in entry && typeof entry.share === 'number' ? entry.share : 1,
    items: chosen(entry, byId),
  }))
  const all = entries.flatMap((each) => each.items)
  return {
    id: playlist.id,
    order: playlist.order,
    entries,
    firstDates: all.flatMap((item) => item.validFrom ?? []).toSorted(),
    lastDates: all.flatMap((item) => item.validTo ?? []).toSorted(),
    cycles: new Map(),
  }
}

function chosen(entry: Choice, byId: ReadonlyMap<ItemId, Item>): Item[] {
  if ('items' in entry) return entry.items.flatMap((id) => byId.get(id) ?? [])
  return [...byId.values()].filter((item) => selects(entry.select, item))
}

/**
 * The playlist's round on a local date, computed once for each set of valid items; null when nothing can play.
 * Entries without a valid item drop out and leave their share to the rest.
 */
export function cycleOn(lineup: Lineup, date: LocalDate): Cycle | null {
  const begun = countWhile(lineup.firstDates, (first) => first <= date)
  const over = countWhile(lineup.lastDates, (last) => last < date)
  const key = `${begun}/${over}`
  const known = lineup.cycles.get(key)
  if (known !== undefined) return known
  const entries = lineup.entries.map(({ share, items }) => ({
    share,
    items: items.filter((item) => validOn(item, date)),
  }))
  const cycle =
    lineup.order === 'listed' ? listedCycle(entries.flatMap((each) => each.items)) : sharedCycle(entries)
  lineup.cycles.set(key, cycle)
  return cycle
}

function countWhile(sorted: readonly LocalDate[], holds: (date: LocalDate) => boolean): number {
  const end = sorted.findIndex((date) => !holds(date))
  return end === -1 ? sorted.length : end
}
