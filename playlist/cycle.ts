import type { Item, ItemId } from './item.ts'

/** One round of a playlist: its items in order and when each begins. It is repeated for ever. */
export interface Cycle {
  /** Never empty. */
  readonly items: readonly Item[]
  /** When each item begins, in ms from the round's start; one more entry than items, the last is the round's length. */
  readonly startsMs: Float64Array
  readonly totalMs: number
  /** Where each item occurs, in rising order. */
  readonly places: ReadonlyMap<ItemId, readonly number[]>
  /** Which entry's turn each place is; empty where the round has a single order. */
  readonly portions: readonly number[]
  /** The greatest distance of an entry's real share of the time from the one asked for, 0 to 1. */
  readonly deviation: number
}

/** An item's place in the endless row of rounds, and the instant at which it begins. */
export interface Place {
  readonly ordinal: number
  readonly from: number
  /** What plays in this place although it is another item's. */
  readonly guest?: ItemId | undefined
  /** By guest, the item that gave way to it and plays when the row comes to the guest's own place. */
  readonly owed?: Owed | undefined
}

export type Owed = ReadonlyMap<ItemId, ItemId>

// Beats come once a second: what stands shorter can be neither read nor metered.
const shortestMs = 1000
// A mistyped length must not hold the glass for ever, nor a search for where it ends.
const longestMs = 24 * 3600 * 1000

/** How long an item is planned to stand, in whole ms, within a second and a day. */
export function holdMs(item: Item): number {
  return Math.min(longestMs, Math.max(shortestMs, Math.round(item.durationMs)))
}

/** Items must not be empty. */
export function cycleOf(items: readonly Item[], deviation = 0, portions: readonly number[] = []): Cycle {
  const startsMs = new Float64Array(items.length + 1)
  const places = new Map<ItemId, number[]>()
  items.forEach((item, index) => {
    startsMs[index + 1] = (startsMs[index] ?? 0) + holdMs(item)
    const known = places.get(item.id)
    if (known === undefined) places.set(item.id, [index])
    else known.push(index)
  })
  return { items, startsMs, totalMs: startsMs[items.length] ?? 0, places, portions, deviation }
}

export function itemAt(cycle: Cycle, ordinal: number): Item {
  const item = cycle.items[ordinal % cycle.items.length]
  if (item === undefined) throw new RangeError('a cycle is never empty')
  return item
}

/** The item that plays in a place: the guest's where the round still has it, else its own. */
export function itemIn(cycle: Cycle, { ordinal, guest }: Place): Item {
  const index = guest === undefined ? undefined : cycle.places.get(guest)?.[0]
  return itemAt(cycle, index ?? ordinal)
}

/** What is on at `instant` when the item `place.ordinal` began at `place.from`, which is not later. */
export function placeAt(cycle: Cycle, place: Place, instant: number): Place {
  const index = place.ordinal % cycle.items.length
  const roundFrom = place.from - (cycle.startsMs[index] ?? 0)
  const rounds = Math.floor((instant - roundFrom) / cycle.totalMs)
  const thisRound = roundFrom + rounds * cycle.totalMs
  const now = lastStart(cycle.startsMs, instant - thisRound)
  return {
    ordinal: place.ordinal - index + rounds * cycle.items.length + now,
    from: thisRound + (cycle.startsMs[now] ?? 0),
  }
}

/** The index of the last start that is not after `offsetMs`. */
function lastStart(startsMs: Float64Array, offsetMs: number): number {
  let low = 0
  let high = startsMs.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((startsMs[middle] ?? 0) <= offsetMs) low = middle
    else high = middle - 1
  }
  return low
}

/** The first ordinal from `ordinal` on at which the item stands; null when the cycle has no such item. */
export function seek(cycle: Cycle, id: ItemId, ordinal: number): number | null {
  const places = cycle.places.get(id)
  const first = places?.[0]
  if (places === undefined || first === undefined) return null
  const index = ordinal % cycle.items.length
  const round = ordinal - index
  const ahead = places.find((place) => place >= index)
  return ahead === undefined ? round + cycle.items.length + first : round + ahead
}
