import { Temporal } from 'temporal-polyfill'
import { dateAt, dayAfter, localDay } from '../../playlist/local-day.ts'

/** Days of the station's calendar as real time. */
export interface DateSpan {
  readonly zone: string
  /** Its first instant and the first one after it, epoch ms. */
  readonly from: number
  readonly until: number
  readonly today: string
  /** Its dates up to today. */
  readonly dates: readonly string[]
}

/** A month of them. */
export interface MonthSpan extends DateSpan {
  /** `2026-11` */
  readonly month: string
  /** The last instant that it can be judged by: its own end, or now. */
  readonly judgedAt: number
}

/** From one local date to another, both included. */
export function dateSpan(zone: string, first: string, last: string, nowMs: number): DateSpan {
  const today = dateAt(zone, nowMs)
  const dates: string[] = []
  for (let date = first; date <= last && date <= today; date = dayAfter(date, 1)) dates.push(date)
  return { zone, from: localDay(zone, first).start, until: localDay(zone, last).end, today, dates }
}

export function monthSpan(zone: string, month: string, nowMs: number): MonthSpan {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const all = Array.from({ length: first.daysInMonth }, (_, index) => dayAfter(first.toString(), index))
  const today = dateAt(zone, nowMs)
  const from = localDay(zone, first.toString()).start
  const until = localDay(zone, first.add({ months: 1 }).toString()).start
  return {
    month,
    zone,
    from,
    until,
    today,
    judgedAt: Math.min(until - 1, nowMs),
    dates: all.filter((date) => date <= today),
  }
}
