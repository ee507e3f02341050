import type { Database } from 'better-sqlite3'
import type { OpenSegment } from '../../ledger/segment.ts'
import type { GlassRun } from '../../station/facts/day-gaps.ts'

/** What was on the main zone on a local date, in order, with what is on it now. Epoch ms. */
export function glassRuns(database: Database, date: string, open: readonly OpenSegment[]): GlassRun[] {
  const closed = database
    .prepare<[string], GlassRun>(
      `SELECT started_at_ms AS "from", ended_at_ms AS until, end_reason AS endReason
       FROM segment WHERE local_date = ? AND zone = 'main' AND replaces IS NULL ORDER BY seq`,
    )
    .all(date)
  const showing = open
    .filter(({ localDate, shown }) => localDate === date && shown.zone === 'main')
    .map(({ startedAtMs, last }) => ({ from: startedAtMs, until: last.wallMs, endReason: null }))
  return [...closed, ...showing]
}

/** The items that were shown last on a local date, the newest first; each once. */
export function lastShown(database: Database, date: string, most = 50): string[] {
  return database
    .prepare<[string, number], string>(
      `SELECT item_id FROM segment WHERE local_date = ? AND credited_ms > 0
       GROUP BY item_id ORDER BY max(seq) DESC LIMIT ?`,
    )
    .pluck()
    .all(date, most)
}
