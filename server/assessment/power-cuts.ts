import type { Database } from 'better-sqlite3'
import { dayAfter } from '../../playlist/local-day.ts'
import type { Outage } from '../../station/facts/day-facts.ts'

interface Span {
  readonly from: number
  readonly until: number
}

/** A stretch in which the station showed nothing, and what the records say of it. */
export interface Cut extends Span {
  readonly outage: Outage
}

/** A cut that began this many days before a month may still reach into it. */
const reachDays = 7

/**
 * From the last beat before a cut to the first showing after it, of local dates `from`…`to`. Epoch ms. The same boot
 * goes on: the program died, not the machine. Another boot: the power failed, or somebody started it anew, and no record
 * can tell which. Where the system names no boot (Windows), every run of the program counts as one.
 */
export function powerCuts(database: Database, from: string, to: string, nowMs: number): Cut[] {
  return database
    .prepare<[number, string, string], Cut>(
      `SELECT cut.ended_at_ms AS "from", ifnull(next.started_at_ms, ?) AS until,
              CASE WHEN cut.end_reason = 'sleep' THEN '休眠'
                   WHEN next.boot_id = cut.boot_id THEN '程序中断' ELSE '停电或重启' END AS outage
       FROM segment AS cut LEFT JOIN segment AS next ON next.seq = cut.seq + 1
       WHERE cut.end_reason IN ('power-cut', 'sleep') AND cut.local_date BETWEEN ? AND ?`,
    )
    .all(nowMs, dayAfter(from, -reachDays), to)
}

/** What each kind of cut took of the stretches. */
export function outageSeconds(open: readonly Span[], cuts: readonly Cut[]): Record<Outage, number> {
  const of = (outage: Outage) =>
    overlapSeconds(
      open,
      cuts.filter((cut) => cut.outage === outage),
    )
  return { 停电或重启: of('停电或重启'), 程序中断: of('程序中断'), 休眠: of('休眠') }
}

/** How much of the one list of stretches lies within the other, in seconds; neither overlaps itself. */
export function overlapSeconds(some: readonly Span[], others: readonly Span[]): number {
  let sumMs = 0
  for (const one of some)
    for (const other of others)
      sumMs += Math.max(0, Math.min(one.until, other.until) - Math.max(one.from, other.from))
  return Math.floor(sumMs / 1000)
}
