import type { Database } from 'better-sqlite3'
import { dueSeconds } from '../playlist/opening.ts'
import type { HolidayCalendar } from '../playlist/calendar.ts'
import type { Schedule } from '../playlist/schedule.ts'
import { reportHours, type HoursReport } from '../server/records/hours-report.ts'
import { sumHours, type HourGrouping } from '../server/records/hours.ts'
import type { LedgerStore } from '../server/records/ledger-store.ts'

export interface HoursQuery {
  readonly from: string
  readonly to: string
  readonly by: HourGrouping
  readonly screen: string | null
}

/** Hours as anyone may ask for them: from the book, with the days that were due. */
export function hoursOf(
  database: Database,
  ledger: Pick<LedgerStore, 'open'>,
  { schedule, calendar }: { readonly schedule: Schedule; readonly calendar: HolidayCalendar },
): (query: HoursQuery) => HoursReport {
  const isDue = (date: string) => dueSeconds(schedule, calendar, date) > 0
  return (query) =>
    reportHours({ ...query, zone: schedule.zone }, sumHours(database, query, ledger.open()), isDue)
}
