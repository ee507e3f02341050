import type { Database } from 'better-sqlite3'
import { dateAt } from '../../playlist/local-day.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'

interface First {
  readonly seq: number
  readonly atMs: number
}

/** The oldest record whose clock told the day, of what was shown and of what was done. */
export function oldestRecord(database: Database, zone: string): StationFacts['records'] {
  const first = (table: string, at: string) =>
    database.prepare<[], First>(
      `SELECT seq, ${at} AS atMs FROM ${table} WHERE clock_trusted = 1 ORDER BY seq LIMIT 1`,
    )
  const found = [first('segment', 'started_at_ms').get(), first('act', 'at_ms').get()]
  const oldest = found.filter((each) => each !== undefined)
  if (oldest.length === 0) return null
  // Chains begin at 1: a first record of a higher number had others before it that were let go.
  const begins = database.prepare<[], number>(
    `SELECT max(first) FROM (SELECT min(seq) AS first FROM segment UNION ALL SELECT min(seq) FROM act)`,
  )
  return {
    oldestOn: dateAt(zone, Math.min(...oldest.map(({ atMs }) => atMs))),
    pruned: Number(begins.pluck().get() ?? 1) > 1,
  }
}

/** The date from which a station owes anything: before its first record it was not there. */
export function owedFrom(oldest: StationFacts['records'], today: string): string {
  if (oldest === null) return today
  return oldest.pruned ? '' : oldest.oldestOn
}
