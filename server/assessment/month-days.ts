import { localDay } from '../../playlist/local-day.ts'
import { dueSeconds } from '../../playlist/opening.ts'
import type { DayClocks, DayFacts } from '../../station/facts/day-facts.ts'
import { erasOf, type Era } from '../../station/lifecycle/era.ts'
import { creditReader } from './day-credit.ts'
import type { FactSources } from './fact-sources.ts'
import type { MonthSpan } from './month-span.ts'
import { powerCuts } from './power-cuts.ts'
import { reasonOf } from './short-days.ts'

/** No part of the station keeps these clocks yet. */
const notCollected: DayClocks = {
  poweredSeconds: null,
  aliveSeconds: null,
  litSeconds: null,
  onlineSeconds: null,
}

interface Owing {
  readonly targetSeconds: number
  /** Before its first record a station was not there, and owed nothing. */
  readonly owedFrom: string
}

/** Each day of the month up to today: what was due, what was credited where, and why it was short. */
export function daysOf(of: FactSources, span: MonthSpan, { targetSeconds, owedFrom }: Owing): DayFacts[] {
  const { database, profile } = of
  const [from = '', to = from] = [span.dates[0], span.dates.at(-1)]
  const { schedule, calendar } = of.plan()
  const eras = erasOf(of.lifecycle.records(), profile.place, span)
  const creditOn = creditReader(database, { from, to }, of.ledger.open())
  const said = of.attested.reasons()
  const counting = { demonstration: profile.demonstration, today: span.today }
  const cuts = once(() => powerCuts(database, from, to, of.nowMs()))
  return span.dates.map((date) => {
    const inDay = erasIn(eras, span, date, of.nowMs())
    const day = {
      date,
      dueSeconds: date < owedFrom ? 0 : dueSeconds(schedule, calendar, date),
      place: inDay.at(-1)?.place.place?.name ?? null,
      registered: inDay.every(({ registered }) => registered),
      parts: creditOn(date, inDay),
      clocks: notCollected,
    }
    const judged = { schedule, calendar, counting, targetSeconds, said: said.get(date)?.reason ?? null }
    return { ...day, shortReason: reasonOf(day, inDay, { ...judged, powerCuts: cuts }) }
  })
}

/** The eras of a day up to now, clipped to it. */
function erasIn(eras: readonly Era[], { zone }: MonthSpan, date: string, nowMs: number): Era[] {
  const day = localDay(zone, date)
  const end = Math.max(day.start + 1, Math.min(day.end, nowMs + 1))
  return eras
    .filter((era) => era.from < end && day.start < era.until)
    .map((era) => ({ ...era, from: Math.max(era.from, day.start), until: Math.min(era.until, day.end) }))
}

/** Asked for at most once, and only if it is asked for. */
function once<T>(ask: () => T): () => T {
  let known: { readonly answer: T } | null = null
  return () => (known ??= { answer: ask() }).answer
}
