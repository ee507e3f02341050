import type { Database } from 'better-sqlite3'
import { closureOn, dueSeconds } from '../playlist/opening.ts'
import type { HolidayCalendar } from '../playlist/calendar.ts'
import type { Schedule } from '../playlist/schedule.ts'
import type { AttestedBook } from '../server/assessment/attested-book.ts'
import { reasonWords, type DayReason } from '../server/assessment/day-reason.ts'
import { reportHours, type HoursReport } from '../server/records/hours-report.ts'
import { sumHours, type HourGrouping } from '../server/records/hours.ts'
import type { LedgerStore } from '../server/records/ledger-store.ts'

export interface HoursQuery {
  readonly from: string
  readonly to: string
  readonly by: HourGrouping
  readonly screen: string | null
}

/** Hours as anyone may ask for them: from the book, with the days that were due and why some were short. */
export function hoursOf(
  database: Database,
  ledger: Pick<LedgerStore, 'open'>,
  { schedule, calendar }: { readonly schedule: Schedule; readonly calendar: HolidayCalendar },
  attested: Pick<AttestedBook, 'reasons'>,
): (query: HoursQuery) => HoursReport {
  const isDue = (date: string) => dueSeconds(schedule, calendar, date) > 0
  return (query) => {
    const said = query.by === 'day' ? attested.reasons() : new Map<string, DayReason>()
    const reasonOn = (date: string) => {
      const reason = said.get(date)
      return reason === undefined ? (closureOn(schedule, date)?.reason ?? null) : reasonWords(reason)
    }
    const sums = sumHours(database, query, ledger.open())
    return reportHours({ ...query, zone: schedule.zone }, sums, isDue, reasonOn)
  }
}
