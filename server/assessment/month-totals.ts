import type { Database } from 'better-sqlite3'
import type { ZoneRun } from './counted-once.ts'

/** What was credited on a date under one class, shell and place. */
export interface DayTotal {
  readonly date: string
  readonly sourceClass: string
  readonly shell: string
  readonly place: string
  readonly creditedMs: number
}

export interface MonthTotals {
  readonly classes: ReadonlyMap<string, readonly DayTotal[]>
  /** Credited ms by theme: an item with two counts under both. */
  readonly themesMs: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** The totals of local dates `from`…`to`, by date. */
export function monthTotals(database: Database, from: string, to: string): MonthTotals {
  const rows = database
    .prepare<[string, string], DayTotal>(
      `SELECT local_date AS date, source_class AS sourceClass, shell, place, sum(credited_ms) AS creditedMs
       FROM day_total WHERE local_date BETWEEN ? AND ? GROUP BY 1, 2, 3, 4 HAVING sum(credited_ms) > 0`,
    )
    .all(from, to)
  return {
    classes: Map.groupBy(rows, ({ date }) => date),
    themesMs: themesOf(database, from, to),
  }
}

function themesOf(database: Database, from: string, to: string): Map<string, Map<string, number>> {
  const rows = database
    .prepare<[string, string], { date: string; themes: string; creditedMs: number }>(
      `SELECT local_date AS date, themes, sum(credited_ms) AS creditedMs
       FROM item_total WHERE local_date BETWEEN ? AND ? GROUP BY 1, 2`,
    )
    .all(from, to)
  const days = new Map<string, Map<string, number>>()
  for (const { date, themes, creditedMs } of rows) {
    const day = days.get(date) ?? new Map<string, number>()
    days.set(date, day)
    for (const theme of new Set(JSON.parse(themes) as string[]))
      day.set(theme, (day.get(theme) ?? 0) + creditedMs)
  }
  return days
}

interface RunRow extends Omit<ZoneRun, 'themes'> {
  readonly themes: string
}

/**
 * The closed segments of a date that credited anything, for a day that has to be divided. Only a record that was
 * written under an untrusted clock may have been replaced by a later one.
 */
export function runsOn(database: Database, date: string): ZoneRun[] {
  return database
    .prepare<[string], RunRow>(
      `SELECT started_at_ms AS "from", ended_at_ms AS until, credited_ms AS creditedMs,
              source_class AS sourceClass, shell, themes, screen, zone, boot_id AS bootId, item_id AS itemId,
              start_mono_ms AS startMonoMs, elapsed_ms AS elapsedMs
       FROM segment WHERE local_date = ? AND credited_ms > 0 AND (clock_trusted = 1 OR seq NOT IN
         (SELECT json_extract(replaces, '$.seq') FROM segment WHERE replaces IS NOT NULL))
       ORDER BY seq`,
    )
    .all(date)
    .map((row) => ({ ...row, themes: JSON.parse(row.themes) as string[] }))
}
