import { z } from 'zod'
import { dateRange, dayKind, dayKinds, inRange, type HolidayCalendar } from './calendar.ts'
import { dayAfter, instantOn, localDay, type LocalDay } from './local-day.ts'
import type { Interval } from './interval.ts'

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const endClock = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

const fields = {
  start: z.string().regex(clock),
  /** Not part of the window. At or before `start` it is the next day's clock. */
  end: z.string().regex(endClock),
  /** ISO weekdays, Monday is 1; left out is every day. A 调休 Saturday is still a 6: see `dayKinds`. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).optional(),
  dates: dateRange.optional(),
  dayKinds: z.array(z.enum(dayKinds)).max(3).optional(),
}

/**
 * A recurring half-open window of local time. It belongs to the day on which it starts: weekdays, dates and day
 * kinds are asked of that day, also for the hours after midnight. All that is given must fit.
 */
export const window = z.object(fields)

/** A window that does not recur for ever: campaigns have dates. */
export const datedWindow = z.object({ ...fields, dates: dateRange })

export type Window = z.infer<typeof window>

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** Whether the window starts on this day. */
export function startsOn(each: Window, day: LocalDay, calendar: HolidayCalendar): boolean {
  if (each.weekdays !== undefined && !each.weekdays.includes(day.weekday)) return false
  if (each.dates !== undefined && !inRange(each.dates, day.date)) return false
  return each.dayKinds === undefined || each.dayKinds.includes(dayKind(calendar, day.date))
}

/** The window's real time when it starts on `day`; null where the clocks' change leaves nothing of it. */
export function windowFrom(each: Window, day: LocalDay, following: LocalDay): Interval | null {
  const start = minutesOf(each.start)
  const end = minutesOf(each.end)
  const from = instantOn(day, start)
  const until = end > start ? instantOn(day, end) : instantOn(following, end)
  return from < until ? { from, until } : null
}

/** A day with its neighbours: what can reach into it. */
export interface DayTriple {
  readonly before: LocalDay
  readonly day: LocalDay
  readonly after: LocalDay
}

export function dayTriple(zone: string, date: string): DayTriple {
  return {
    before: localDay(zone, dayAfter(date, -1)),
    day: localDay(zone, date),
    after: localDay(zone, dayAfter(date)),
  }
}

/** Every interval of the window that may reach into the triple's middle day; not clipped to it. */
export function windowIntervals(each: Window, days: DayTriple, calendar: HolidayCalendar): Interval[] {
  const intervals: Interval[] = []
  for (const [day, following] of [
    [days.before, days.day],
    [days.day, days.after],
  ] as const) {
    const interval = startsOn(each, day, calendar) ? windowFrom(each, day, following) : null
    if (interval !== null && interval.from < days.day.end && interval.until > days.day.start)
      intervals.push(interval)
  }
  return intervals
}
