import type { Cycle } from './cycle.ts'
import type { Item, ItemId, LocalDate } from './item.ts'
import { listedCycle } from './listed-order.ts'
import type { Choice, Playlist } from './playlist.ts'
import { chosenUntil, inOrder, selects } from './selector.ts'
import { sharedCycle } from './shares-order.ts'

/** An item as an entry chose it: for as long as it is valid, and new enough where the entry asks for that. */
interface Member {
  readonly item: Item
  readonly firstOn: LocalDate | null
  readonly lastOn: LocalDate | null
}

interface Entry {
  readonly share: number
  readonly members: readonly Member[]
  /** No more than these, from the first on. */
  readonly atMost: number
}

/** A playlist with its choices resolved to released items. Validity is asked of each date: see `cycleOn`. */
export interface Lineup {
  readonly id: string
  readonly order: Playlist['order']
  readonly entries: readonly Entry[]
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
    members: chosen(entry, byId),
    atMost: ('select' in entry ? entry.select.newest?.atMost : undefined) ?? Infinity,
  }))
  const all = entries.flatMap((each) => each.members)
  return {
    id: playlist.id,
    order: playlist.order,
    entries,
    firstDates: all.flatMap(({ firstOn }) => firstOn ?? []).toSorted(),
    lastDates: all.flatMap(({ lastOn }) => lastOn ?? []).toSorted(),
    cycles: new Map(),
  }
}

function chosen(entry: Choice, byId: ReadonlyMap<ItemId, Item>): Member[] {
  if ('items' in entry) return entry.items.flatMap((id) => byId.get(id) ?? []).map((item) => memberOf(item))
  const { select } = entry
  const items = [...byId.values()].filter((item) => selects(select, item))
  return inOrder(select, items).map((item) => memberOf(item, chosenUntil(select, item)))
}

function memberOf(item: Item, until: LocalDate | null = null): Member {
  const { validFrom: firstOn, validTo } = item
  const lastOn = until !== null && (validTo === null || until < validTo) ? until : validTo
  return { item, firstOn, lastOn }
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
  const entries = lineup.entries.map(({ share, members, atMost }) => ({
    share,
    items: members
      .filter(({ firstOn, lastOn }) => (firstOn ?? date) <= date && date <= (lastOn ?? date))
      .slice(0, atMost)
      .map(({ item }) => item),
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
