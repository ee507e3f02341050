import type { Database } from 'better-sqlite3'
import { closureOn, dueSeconds } from '../playlist/opening.ts'
import type { AttestedBook } from '../server/assessment/attested-book.ts'
import { reasonWords } from '../server/assessment/day-reason.ts'
import type { DayReason } from '../contract/attestations.ts'
import { reportHours } from '../server/records/hours-report.ts'
import type { HoursReport } from '../contract/hours.ts'
import { sumHours, type HourGrouping } from '../server/records/hours.ts'
import type { LedgerStore } from '../server/records/ledger-store.ts'
import type { DayRules } from '../server/settings/settings-book.ts'

export interface HoursQuery {
  readonly from: string
  readonly to: string
  readonly by: HourGrouping
  readonly screen: string | null
}

interface ScheduleInForce {
  now(): Pick<DayRules, 'schedule'>
  /** As it was when that day ended. */
  on(date: string): Pick<DayRules, 'schedule' | 'calendar'>
}

/** Hours as anyone may ask for them: from the book, with the days that were due and why some were short. */
export function hoursOf(
  database: Database,
  ledger: Pick<LedgerStore, 'open'>,
  settings: ScheduleInForce,
  attested: Pick<AttestedBook, 'reasons'>,
): (query: HoursQuery) => HoursReport {
  const isDue = (date: string) => {
    const { schedule, calendar } = settings.on(date)
    return dueSeconds(schedule, calendar, date) > 0
  }
  return (query) => {
    const said = query.by === 'day' ? attested.reasons() : new Map<string, DayReason>()
    const reasonOn = (date: string) => {
      const reason = said.get(date)
      return reason === undefined
        ? (closureOn(settings.on(date).schedule, date)?.reason ?? null)
        : reasonWords(reason)
    }
    const open = ledger.open()
    const sums = sumHours(database, query, open)
    const whole = sumHours(database, { ...query, by: 'day' }, open)
    return reportHours({ ...query, zone: settings.now().schedule.zone }, sums, isDue, reasonOn, whole)
  }
}
