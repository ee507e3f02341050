import type { Database } from 'better-sqlite3'

/** A closed record of credited time, as far as facts ask of it. Epoch ms. */
export interface ShownRecord {
  readonly from: number
  readonly until: number
  readonly creditedMs: number
  readonly itemId: string
  readonly title: string
  readonly themes: readonly string[]
  readonly sourceClass: string
  readonly kind: string
  readonly shell: string
}

interface Row extends Omit<ShownRecord, 'themes'> {
  readonly themes: string
}

/** Only a record that was written under an untrusted clock may have been replaced by a later one. */
const holding = `credited_ms > 0 AND (clock_trusted = 1 OR seq NOT IN
  (SELECT json_extract(replaces, '$.seq') FROM segment WHERE replaces IS NOT NULL))`

/** The records of a local date, oldest first. */
export function recordsOn(database: Database, date: string): ShownRecord[] {
  return database
    .prepare<[string], Row>(
      `SELECT started_at_ms AS "from", ended_at_ms AS until, credited_ms AS creditedMs, item_id AS itemId, title,
              themes, source_class AS sourceClass, kind, shell
       FROM segment WHERE local_date = ? AND ${holding} ORDER BY seq`,
    )
    .all(date)
    .map((row) => ({ ...row, themes: JSON.parse(row.themes) as string[] }))
}

export interface ShellTime {
  readonly date: string
  readonly shell: string
  readonly creditedMs: number
}

/** Credited time of the main zone on local dates `from`…`to`, by date and shell: the time of the band around it. */
export function mainZoneTime(database: Database, from: string, to: string): ShellTime[] {
  return database
    .prepare<[string, string], ShellTime>(
      `SELECT local_date AS date, shell, sum(credited_ms) AS creditedMs
       FROM segment WHERE local_date BETWEEN ? AND ? AND zone = 'main' AND ${holding} GROUP BY 1, 2`,
    )
    .all(from, to)
}
