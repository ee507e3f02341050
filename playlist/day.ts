import { arrangementOfTakeover, silent, type Arrangement } from './arrangement.ts'
import type { Because } from './cue.ts'
import type { Cycle, Place } from './cycle.ts'
import { covers, united, type Interval } from './interval.ts'
import type { LocalDate } from './item.ts'
import { validOn } from './lineup.ts'
import { openingOf } from './opening.ts'
import type { Interruption, Rulebook } from './rulebook.ts'
import { claimAt, claimsOn, type Claim } from './rules.ts'
import { opensStation } from './takeover.ts'
import { dayTriple, windowIntervals, type DayTriple } from './window.ts'

/** What one rule holds without a break, within one local day: nothing can change in it but the item. */
export interface Stretch {
  readonly from: number
  readonly until: number
  readonly because: Because
  /** Null for a takeover, filler and closed. */
  readonly playlistId: string | null
  /** Null for filler and closed. */
  readonly cycle: Cycle | null
  readonly exercise: boolean
  readonly arrangement: Arrangement
  readonly day: Day
  readonly index: number
}

/** A local day as stretches that tile it. A date that the zone left out has none. */
export interface Day {
  readonly date: LocalDate
  readonly nextDate: LocalDate
  readonly previousDate: LocalDate
  readonly start: number
  readonly end: number
  readonly stretches: readonly Stretch[]
  /** When the station is quiet: may reach beyond the day. */
  readonly quiet: readonly Interval[]
  /** Where each stretch's playlist stands at its start on a day without memory; filled when first asked for. */
  readonly rest: { places: readonly (Place | null)[] | null }
}

type Holding = Pick<Stretch, 'because' | 'playlistId' | 'cycle' | 'exercise' | 'arrangement'>

const closed: Holding = {
  because: { rule: 'closed', id: null },
  playlistId: null,
  cycle: null,
  exercise: false,
  arrangement: silent,
}
const filler: Holding = { ...closed, because: { rule: 'filler', id: null } }

export function buildDay(book: Rulebook, date: LocalDate): Day {
  const days = dayTriple(book.schedule.zone, date)
  const { start, end } = days.day
  const open = openingOf(book.schedule, book.calendar, days)
  const claims = claimsOn(book, days)
  const takeovers = book.interruptions.filter(({ takeover, item }) => {
    return takeover.from < end && start < takeover.until && validOn(item, date)
  })
  const stretches: Stretch[] = []
  const day = {
    date,
    nextDate: days.after.date,
    previousDate: days.before.date,
    start,
    end,
    stretches,
    quiet: quietOf(book, days),
    rest: { places: null },
  }
  const edges = edgesWithin({ from: start, until: end }, [
    ...open,
    ...takeovers.map((each) => each.takeover),
    ...claims.flatMap((each) => each.intervals ?? []),
  ])
  for (const [i, from] of edges.entries()) {
    const until = edges[i + 1]
    if (until === undefined) break
    const holding = holdingAt(from, open, takeovers, claims)
    const last = stretches.at(-1)
    if (last !== undefined && sameRule(last, holding)) stretches.pop()
    const begun = last !== undefined && sameRule(last, holding) ? last.from : from
    stretches.push({ ...holding, from: begun, until, day, index: stretches.length })
  }
  return day
}

/** Whether two stretches are one to the eye. Ids alone would not do: nothing forbids two rules of one name. */
export function sameRule(a: Holding, b: Holding): boolean {
  const { rule, id } = a.because
  const plays = a.playlistId === b.playlistId && a.cycle === b.cycle
  return rule === b.because.rule && id === b.because.id && plays && a.arrangement === b.arrangement
}

const quietOf = ({ schedule, calendar }: Rulebook, days: DayTriple): Interval[] =>
  united((schedule.quietHours ?? []).flatMap((each) => windowIntervals(each, days, calendar)))

function holdingAt(
  instant: number,
  open: readonly Interval[],
  takeovers: readonly Interruption[],
  claims: readonly Claim[],
): Holding {
  const isOpen = open.some((each) => covers(each, instant))
  const interruption = takeovers.find(
    ({ takeover, item }) => covers(takeover, instant) && (isOpen || opensStation(takeover, item)),
  )
  if (interruption !== undefined) {
    const { takeover, cycle } = interruption
    const because = { rule: 'takeover', id: takeover.id } as const
    const exercise = takeover.status === 'Exercise'
    return { because, playlistId: null, cycle, exercise, arrangement: arrangementOfTakeover(interruption) }
  }
  if (!isOpen) return closed
  const claim = claimAt(claims, instant)
  if (claim === null) return filler
  const { because, playlistId, cycle, arrangement } = claim
  return { because, playlistId, cycle, exercise: false, arrangement }
}

/** Every instant within the bounds at which one of the intervals begins or ends, with the bounds, in order. */
function edgesWithin(bounds: Interval, intervals: readonly Interval[]): number[] {
  if (bounds.from === bounds.until) return []
  const edges = new Set([bounds.from, bounds.until])
  for (const each of intervals)
    for (const edge of [each.from, each.until]) if (bounds.from < edge && edge < bounds.until) edges.add(edge)
  return [...edges].toSorted((a, b) => a - b)
}
