import type { Database } from 'better-sqlite3'
import { dayAfter } from '../../playlist/local-day.ts'

interface Span {
  readonly from: number
  readonly until: number
}

/** A cut that began this many days before a month may still reach into it. */
const reachDays = 7

/** From the last beat before a power cut to the first showing after it, of local dates `from`…`to`. Epoch ms. */
export function powerCuts(database: Database, from: string, to: string, nowMs: number): Span[] {
  return database
    .prepare<[number, string, string], Span>(
      `SELECT cut.ended_at_ms AS "from",
              ifnull((SELECT started_at_ms FROM segment WHERE seq = cut.seq + 1), ?) AS until
       FROM segment AS cut WHERE end_reason = 'power-cut' AND local_date BETWEEN ? AND ?`,
    )
    .all(nowMs, dayAfter(from, -reachDays), to)
}

/** How much of the one list of stretches lies within the other, in seconds; neither overlaps itself. */
export function overlapSeconds(some: readonly Span[], others: readonly Span[]): number {
  let sumMs = 0
  for (const one of some)
    for (const other of others)
      sumMs += Math.max(0, Math.min(one.until, other.until) - Math.max(one.from, other.from))
  return Math.floor(sumMs / 1000)
}
