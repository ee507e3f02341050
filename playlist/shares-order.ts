import { cycleOf, type Cycle } from './cycle.ts'
import { deviationOf, sharedPlays, type Play, type Portion } from './shares.ts'
import { withoutRepeats } from './listed-order.ts'

/** By then every entry has begun, where lengths allow it: a passer-by's first minute shows every kind of content. */
export const openingMs = 50_000

/**
 * A round in which the entries' time is as their shares and spread evenly, and no item stands twice running
 * unless it is the only one. Null when nothing can play.
 */
export function sharedCycle(portions: readonly Portion[]): Cycle | null {
  const playing = portions.filter((each) => each.items.length > 0)
  if (playing.length === 0) return null
  const plays = withoutRepeats(ordered(sharedPlays(playing), playing.length), (each) => each.item)
  const timesMs = playing.map((_, portion) =>
    plays.reduce((sum, each) => (each.portion === portion ? sum + each.lengthMs : sum), 0),
  )
  return cycleOf(
    plays.map((each) => each.item),
    deviationOf(playing, timesMs),
    plays.map((each) => each.portion),
  )
}

function ordered(plays: readonly Play[], portions: number): Play[] {
  const rows = Array.from({ length: portions }, (_, portion) =>
    plays.filter((each) => each.portion === portion),
  )
  const heads = rows.map(() => 0)
  const unseen = new Set(rows.map((row) => row[0] as Play))
  const order: Play[] = []
  let passedMs = 0
  while (order.length < plays.length) {
    const next = rows.flatMap((row, portion) => row[heads[portion] ?? 0] ?? [])
    const last = order.at(-1)
    let play = due(next, last)
    if (unseen.size > 0) play = opening(play, [...unseen], passedMs, last)
    heads[play.portion] = (heads[play.portion] ?? 0) + 1
    unseen.delete(play)
    passedMs += play.lengthMs
    order.push(play)
  }
  return order
}

/** The first by target that is not the item just played; that item after all if nothing else is left. */
function due(next: readonly Play[], last: Play | undefined): Play {
  const others = next.filter((each) => each.item.id !== last?.item.id)
  const from = others.length > 0 ? others : next
  return from.reduce((first, each) => (each.target < first.target ? each : first))
}

/** The play that comes by its target, unless an entry not yet seen would then come up too late. */
function opening(byTarget: Play, unseen: readonly Play[], passedMs: number, last: Play | undefined): Play {
  const shortest = unseen
    .filter((each) => each.item.id !== last?.item.id)
    .toSorted((a, b) => a.lengthMs - b.lengthMs)[0]
  if (shortest === undefined) return byTarget
  const others = unseen.filter((each) => each.portion !== byTarget.portion).map((each) => each.lengthMs)
  if (others.length === 0) return byTarget
  const lastBeginsMs =
    passedMs + byTarget.lengthMs + others.reduce((sum, each) => sum + each, 0) - Math.max(...others)
  return lastBeginsMs > openingMs ? shortest : byTarget
}
