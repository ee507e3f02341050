import type { Database } from 'better-sqlite3'
import type { z } from 'zod'

/** The station's settings as JSON documents: profile, schedule, playlists. Each edition is kept. */
export function openSettings(database: Database) {
  const newest = database.prepare<[string], { edition: number; body: string }>(
    'SELECT edition, body FROM setting WHERE name = ? ORDER BY edition DESC LIMIT 1',
  )
  const insert = database.prepare(
    'INSERT INTO setting (name, edition, body, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    /** The edition in force, or null when it was never set. Throws when it no longer fits its shape. */
    get<Shape extends z.ZodType>(name: string, shape: Shape): z.infer<Shape> | null {
      const row = newest.get(name)
      return row ? shape.parse(JSON.parse(row.body)) : null
    },
    /** Adds an edition, unless nothing changed. */
    set(name: string, value: unknown, by: string, nowMs: number): void {
      const last = newest.get(name)
      const body = JSON.stringify(value)
      if (last?.body !== body) insert.run(name, (last?.edition ?? 0) + 1, body, nowMs, by)
    },
  }
}

export type Settings = ReturnType<typeof openSettings>
