import { holdMs } from './cycle.ts'
import type { Item } from './item.ts'

/** An entry of a weighted playlist with what can play of it. `items` is never empty. */
export interface Portion {
  readonly share: number
  readonly items: readonly Item[]
}

/**
 * How near a round's time comes to the shares: half a percentage point for every entry, unless `Cycle.deviation`
 * says otherwise. It does where a single item would be played twice running, or where one item is so long that
 * a round of `roundPlays` plays has no room for enough of the others.
 */
export const shareTolerance = 0.005

/** A round's most plays: 28 hours of ten-second posters. Every item occurs even if that takes more. */
const roundPlays = 10_000

/** One playing of an item. `target` is where in the round it ideally stands, 0 to 1. */
export interface Play {
  readonly item: Item
  readonly lengthMs: number
  readonly portion: number
  readonly target: number
}

interface Turn {
  readonly wanted: number
  readonly items: readonly Item[]
  readonly lengthsMs: readonly number[]
  readonly turnMs: number
}

/** The plays of a round as near the shares as they come, not yet in order. */
export function sharedPlays(portions: readonly Portion[]): Play[] {
  const turns = turnsOf(portions)
  const longestMs = roundPlays / turns.reduce((sum, each) => sum + each.wanted / meanMs(each), 0)
  // Long enough for every item to occur once; doubled until the shares come out.
  let roundMs = Math.min(longestMs, Math.max(...turns.map((each) => each.turnMs / each.wanted)))
  let best = turns.map((each) => playsFor(each, roundMs))
  while (unevenness(turns, best) > shareTolerance / 2 && roundMs < longestMs) {
    roundMs = Math.min(longestMs, roundMs * 2)
    const longer = turns.map((each) => playsFor(each, roundMs))
    if (unevenness(turns, longer) < unevenness(turns, best)) best = longer
  }
  return turns.flatMap((each, portion) => spread(each, best[portion] ?? 0, portion))
}

/** The greatest distance between real and wanted share, for the time each entry has. */
export function deviationOf(portions: readonly Portion[], timesMs: readonly number[]): number {
  const shares = portions.reduce((sum, each) => sum + each.share, 0)
  const totalMs = timesMs.reduce((sum, each) => sum + each, 0)
  return Math.max(...portions.map((each, i) => Math.abs((timesMs[i] ?? 0) / totalMs - each.share / shares)))
}

function turnsOf(portions: readonly Portion[]): Turn[] {
  const shares = portions.reduce((sum, each) => sum + each.share, 0)
  return portions.map(({ share, items }) => {
    const lengthsMs = items.map(holdMs)
    return {
      wanted: share / shares,
      items,
      lengthsMs,
      turnMs: lengthsMs.reduce((sum, each) => sum + each, 0),
    }
  })
}

const meanMs = (turn: Turn) => turn.turnMs / turn.items.length

/** How many plays, items in turn, come nearest the entry's part of the round; each item at least once. */
function playsFor(turn: Turn, roundMs: number): number {
  const budgetMs = turn.wanted * roundMs
  const fullTurns = Math.max(1, Math.floor(budgetMs / turn.turnMs))
  let plays = fullTurns * turn.items.length
  let timeMs = fullTurns * turn.turnMs
  for (const lengthMs of turn.lengthsMs) {
    if (timeMs + lengthMs / 2 > budgetMs) break
    timeMs += lengthMs
    plays += 1
  }
  return plays
}

function timeOf(turn: Turn, plays: number): number {
  const rest = turn.lengthsMs.slice(0, plays % turn.items.length)
  return Math.floor(plays / turn.items.length) * turn.turnMs + rest.reduce((sum, each) => sum + each, 0)
}

function unevenness(turns: readonly Turn[], plays: readonly number[]): number {
  const timesMs = turns.map((each, i) => timeOf(each, plays[i] ?? 0))
  const totalMs = timesMs.reduce((sum, each) => sum + each, 0)
  return Math.max(...turns.map((each, i) => Math.abs((timesMs[i] ?? 0) / totalMs - each.wanted)))
}

// Multiples of the golden ratio's fraction never bunch: entries of equal share stand apart from one another.
const golden = 0.618_033_988_749_895

function spread(turn: Turn, plays: number, portion: number): Play[] {
  const phase = (0.5 + portion * golden) % 1
  const wholeMs = timeOf(turn, plays)
  let passedMs = 0
  return Array.from({ length: plays }, (_, k) => {
    const index = k % turn.items.length
    const lengthMs = turn.lengthsMs[index] ?? 0
    const target = (passedMs + phase * lengthMs) / wholeMs
    passedMs += lengthMs
    return { item: turn.items[index] as Item, lengthMs, portion, target }
  })
}
