import { localDay } from '../../playlist/local-day.ts'
import { dueSeconds, openIntervals } from '../../playlist/opening.ts'
import { dailyScience } from '../../station/duties/daily-science.ts'
import { dutiesOf } from '../../station/duties/duty-setting.ts'
import type { DayFacts } from '../../station/facts/day-facts.ts'
import { dayClocks } from '../../station/uptime/day-clocks.ts'
import { erasOf, type Era } from '../../station/lifecycle/era.ts'
import { openStretchStore } from '../uptime/stretch-store.ts'
import { creditReader } from './day-credit.ts'
import type { FactSources, MonthRules } from './fact-sources.ts'
import type { DateSpan } from './month-span.ts'
import { powerCuts } from './power-cuts.ts'
import { reasonOf } from './short-days.ts'

/**
 * Each day of a span up to today: what was due, what was credited where, and why it was short. Each is judged by
 * the settings that were in force when it ended.
 * @param owedFrom before its first record a station was not there, and owed nothing
 */
export function daysOf(of: FactSources, span: DateSpan, owedFrom: string): DayFacts[] {
  const { database, profile } = of
  const [from = '', to = from] = [span.dates[0], span.dates.at(-1)]
  const eras = erasOf(of.lifecycle.records(), profile.place, span)
  const creditOn = creditReader(database, { from, to }, of.ledger.open())
  const said = of.attested.reasons()
  const cuts = once(() => powerCuts(database, from, to, of.nowMs()))
  const clocks = clockReader(of, span)
  return span.dates.map((date) => {
    const inDay = erasIn(eras, span, date, of.nowMs())
    const rules = of.rules.on(date)
    const {
      schedule,
      calendar,
      profile: { demonstration },
    } = rules
    const targetSeconds = dailySeconds(rules)
    const day = {
      date,
      dueSeconds: date < owedFrom ? 0 : dueSeconds(schedule, calendar, date),
      targetSeconds,
      demonstration,
      place: inDay.at(-1)?.place.place?.name ?? null,
      registered: inDay.every(({ registered }) => registered),
      parts: creditOn(date, inDay).map((part) => ({ ...part, demonstration })),
      clocks: clocks(rules, date),
    }
    const counting = { demonstration, today: span.today }
    const judged = { schedule, calendar, counting, targetSeconds, said: said.get(date)?.reason ?? null }
    return { ...day, shortReason: reasonOf(day, inDay, { ...judged, powerCuts: cuts }) }
  })
}

/** The four clocks of a day, in its open hours. A panel that cannot be asked is owed no answer. */
function clockReader({ database }: FactSources, span: DateSpan) {
  const store = openStretchStore(database)
  const [seen, sinceMs] = [store.within(span), store.sinceMs()]
  return ({ schedule, calendar, profile }: MonthRules, date: string) => {
    const open = openIntervals(schedule, calendar, date)
    const { start, end } = localDay(span.zone, date)
    const ofDay = seen.filter(({ fromMs, untilMs }) => fromMs < end && start < untilMs)
    return dayClocks(open, ofDay, sinceMs, { linked: profile.networkMode !== 'offline', lit: false })
  }
}

/** What a day owes of 科普中国 by the station's target and what the county set. */
function dailySeconds({ profile, duties }: MonthRules): number {
  const daily = dutiesOf(profile, duties).find(({ id }) => id === dailyScience.id)
  return daily?.targets['seconds'] ?? profile.target.seconds
}

/** The eras of a day up to now, clipped to it. */
function erasIn(eras: readonly Era[], { zone }: DateSpan, date: string, nowMs: number): Era[] {
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
