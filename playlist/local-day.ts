import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from './item.ts'

const minuteMs = 60_000
const plainDayMs = 24 * 60 * minuteMs

/** One date of a zone as the stretch of real time it takes: 23 or 25 hours where the clock is put on or back. */
export interface LocalDay {
  readonly zone: string
  readonly date: LocalDate
  /** First instant of the date, epoch ms; `end` is the first instant of the next one. */
  readonly start: number
  readonly end: number
  /** ISO: Monday is 1, Sunday is 7. */
  readonly weekday: number
}

export function dayAfter(date: LocalDate, days = 1): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Whole days from one date to another; negative where the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** The date on the zone's calendars at this instant (epoch ms). */
export function dateAt(zone: string, instant: number): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

export function localDay(zone: string, date: LocalDate): LocalDay {
  const plain = Temporal.PlainDate.from(date)
  return {
    zone,
    date,
    start: plain.toZonedDateTime(zone).epochMilliseconds,
    end: plain.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
    weekday: plain.dayOfWeek,
  }
}

/**
 * The instant at which the day's clocks first show `minutes` after midnight, 0 to 1440 (24:00, the day's end).
 * A time that the spring change leaves out is the instant of the change, so later clock times never come earlier.
 */
export function instantOn(day: LocalDay, minutes: number): number {
  if (minutes >= 1440) return day.end
  // Without a change of offset every minute has its place; Temporal costs some 40 µs a call.
  if (day.end - day.start === plainDayMs) return day.start + minutes * minuteMs
  const clock = Temporal.PlainDate.from(day.date).toPlainDateTime({
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  })
  const shown = clock.toZonedDateTime(day.zone, { disambiguation: 'earlier' })
  if (shown.toPlainDateTime().equals(clock)) return shown.epochMilliseconds
  const change = shown.getTimeZoneTransition('next')
  return change === null ? shown.epochMilliseconds : change.epochMilliseconds
}

/** Whether this machine knows the IANA zone. */
export function zoneExists(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
