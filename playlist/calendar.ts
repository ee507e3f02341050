import { z } from 'zod'
import type { LocalDate } from './item.ts'
import { weekdayOf } from './local-day.ts'

/** A date as people write it, `2026-11-22`; February 30 is refused. */
export const localDate = z.iso.date()

/** First and last date, both inclusive. */
export const dateRange = z
  .object({ from: localDate, to: localDate })
  .refine(({ from, to }) => from <= to, { message: '开始日期晚于结束日期' })

export const dayKinds = ['workday', 'restday', 'holiday'] as const

/** What the State Council's yearly notice puts out of the ordinary week, by date; 20 years of it at most. */
export const holidayCalendar = z.object({
  days: z
    .record(localDate, z.object({ kind: z.enum(['holiday', 'workday']), name: z.string().max(100) }))
    .refine((days) => Object.keys(days).length <= 1500, { message: '日历条目过多' }),
})

export type DateRange = z.infer<typeof dateRange>
export type DayKind = (typeof dayKinds)[number]
export type HolidayCalendar = z.infer<typeof holidayCalendar>

/** Nothing but the ordinary week. */
export const plainCalendar: HolidayCalendar = { days: {} }

export function inRange(range: DateRange, date: LocalDate): boolean {
  return range.from <= date && date <= range.to
}

/** The notice (放假 and 调休) goes before the week: a Saturday worked in lieu is a workday. */
export function dayKind(calendar: HolidayCalendar, date: LocalDate): DayKind {
  const noticed = Object.hasOwn(calendar.days, date) ? calendar.days[date] : undefined
  if (noticed !== undefined) return noticed.kind
  return weekdayOf(date) >= 6 ? 'restday' : 'workday'
}
