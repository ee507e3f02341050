import { dayKind, inRange, type DayKind, type HolidayCalendar } from '../../../../playlist/calendar.ts'
import { dayAfter, weekdayOf } from '../../../../playlist/local-day.ts'
import { closureOn, dueSeconds } from '../../../../playlist/opening.ts'
import type { Schedule } from '../../../../playlist/schedule.ts'

/** What a calendar marks on a date. */
export interface DayMarks {
  readonly date: string
  readonly kind: DayKind
  /** Out of the ordinary week by notice or correction: 放假, or 调休上班. */
  readonly noticed: 'holiday' | 'workday' | null
  readonly name: string | null
  readonly closure: string | null
  /** 0 is no 应播日. */
  readonly dueSeconds: number
  /** The titles of the campaigns whose dates hold it. */
  readonly campaigns: readonly string[]
}

export function marksOf(schedule: Schedule, calendar: HolidayCalendar, date: string): DayMarks {
  const noticed = calendar.days[date]
  return {
    date,
    kind: dayKind(calendar, date),
    noticed: noticed?.kind ?? null,
    name: noticed?.name ?? null,
    closure: closureOn(schedule, date)?.reason ?? null,
    dueSeconds: dueSeconds(schedule, calendar, date),
    campaigns: schedule.campaigns
      .filter(({ window }) => inRange(window.dates, date))
      .map(({ title }) => title),
  }
}

/** The month's weeks, Monday first; null before the first and after the last. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`
  const dates: (string | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null)
  for (let date = first; date.startsWith(month); date = dayAfter(date)) dates.push(date)
  while (dates.length % 7 > 0) dates.push(null)
  return Array.from({ length: dates.length / 7 }, (_, week) => dates.slice(week * 7, week * 7 + 7))
}

/** `2026-12` a month after `2026-11`. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number)
  const count = (year ?? 0) * 12 + (number ?? 1) - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The notices as a station's corrections put them right. */
export const corrected = (notices: HolidayCalendar, corrections: HolidayCalendar): HolidayCalendar => ({
  days: { ...notices.days, ...corrections.days },
})
