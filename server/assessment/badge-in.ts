import type { Database } from 'better-sqlite3'
import { dayAfter } from '../../playlist/local-day.ts'
import type { BadgeDay, DayFacts } from '../../station/facts/day-facts.ts'
import type { StationProfile } from '../../station/profile.ts'
import { countsOn } from './shown-items.ts'
import { mainZoneTime, recordsOn } from './shown-records.ts'

interface Asked {
  readonly database: Database
  readonly days: readonly DayFacts[]
  readonly profileOn: (date: string) => Pick<StationProfile, 'badge'>
  /** When the glass was an interruption's alone, without the band; epoch ms. */
  readonly interruptions: readonly { readonly from: number; readonly until: number }[]
}

/**
 * How long the mark of the programme was on the glass, by day: as long as something was credited there while the band
 * bore it. A day on which it was only just set is left out, for nobody knows from which second on it stood there.
 */
export function badgeDays({ database, days, profileOn, interruptions }: Asked): BadgeDay[] {
  const worn = days.filter(({ date }) => {
    const [now, before] = [profileOn(date).badge, profileOn(dayAfter(date, -1)).badge]
    return now?.since !== undefined && now.since <= date && before?.text === now.text
  })
  const [first, last] = [worn[0], worn.at(-1)]
  if (first === undefined || last === undefined) return []
  const times = Map.groupBy(mainZoneTime(database, first.date, last.date), ({ date }) => date)
  return worn.map((day) => {
    const isCounted = countsOn(day)
    const shown = (times.get(day.date) ?? []).filter(({ shell }) => isCounted(shell))
    const shownMs = shown.reduce((sum, { creditedMs }) => sum + creditedMs, 0)
    const lostMs = interruptions.length === 0 ? 0 : interruptedMs(database, day.date, interruptions)
    return { date: day.date, seconds: Math.max(0, Math.floor((shownMs - lostMs) / 1000)) }
  })
}

/** All that was credited in a record that an interruption touches. */
function interruptedMs(database: Database, date: string, interruptions: Asked['interruptions']): number {
  return recordsOn(database, date)
    .filter(({ from, until }) => interruptions.some((each) => from < each.until && each.from < until))
    .reduce((sum, { creditedMs }) => sum + creditedMs, 0)
}
