import { inRange, type HolidayCalendar } from './calendar.ts'
import { clipped, united, type Interval } from './interval.ts'
import type { LocalDate } from './item.ts'
import type { Schedule } from './schedule.ts'
import { dayTriple, windowIntervals, type DayTriple } from './window.ts'

/** The closure that a date falls into, for the reason it gives; null on an ordinary day. */
export function closureOn(schedule: Schedule, date: LocalDate) {
  return schedule.closures?.find((each) => inRange(each, date)) ?? null
}

/** As `openIntervals`, for days that were looked up already. */
export function openingOf(schedule: Schedule, calendar: HolidayCalendar, days: DayTriple): Interval[] {
  const bounds = { from: days.day.start, until: days.day.end }
  const shut = [days.before, days.day].filter((day) => closureOn(schedule, day.date) !== null)
  const open: Interval[] = []
  for (const hours of schedule.openingHours)
    for (const interval of windowIntervals(hours, days, calendar)) {
      // The hours after midnight belong to the evening before, and so does its closure.
      const owner = interval.from < days.day.start ? days.before : days.day
      const part = shut.includes(owner) ? null : clipped(interval, bounds)
      if (part !== null) open.push(part)
    }
  return united(open)
}

/** When the station is open on a local date: disjoint, in order, clipped to the date, in epoch ms. */
export function openIntervals(schedule: Schedule, calendar: HolidayCalendar, date: LocalDate): Interval[] {
  return openingOf(schedule, calendar, dayTriple(schedule.zone, date))
}

/**
 * Real seconds the station ought to play on a local date. 0 makes it a day that is not due (非应播日): the duty
 * of five hours a day (Guangdong plan 四(三)3) is asked of due days, by opening hours, closures and 调休.
 */
export function dueSeconds(schedule: Schedule, calendar: HolidayCalendar, date: LocalDate): number {
  const sumMs = openIntervals(schedule, calendar, date).reduce((sum, each) => sum + each.until - each.from, 0)
  return sumMs / 1000
}
