import { Temporal } from 'temporal-polyfill'
import { dateAt, dayAfter, localDay } from '../../playlist/local-day.ts'

/** A month of the station's calendar as real time. */
export interface MonthSpan {
  /** `2026-11` */
  readonly month: string
  readonly zone: string
  /** Its first instant and the first one of the next month, epoch ms. */
  readonly from: number
  readonly until: number
  readonly today: string
  /** The last instant that it can be judged by: its own end, or now. */
  readonly judgedAt: number
  /** Its dates up to today. */
  readonly dates: readonly string[]
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
