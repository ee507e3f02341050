import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { playhead } from '../../playlist/cue.ts'
import type { Playheads } from '../../playlist/playheads.ts'

/** Where each playlist of a zone is, kept over a restart. */
export interface PlayheadStore {
  /** Durable when it returns. */
  keep(zone: string, playheads: Playheads): void
  /** None where nothing was kept, or what was kept cannot be read: the playlists then begin anew. */
  kept(zone: string): Playheads
}

const body = z.array(playhead)

export function openPlayheadStore(database: Database): PlayheadStore {
  const keep = database.prepare('REPLACE INTO playheads (zone, body) VALUES (?, ?)')
  const kept = database.prepare<[string], string>('SELECT body FROM playheads WHERE zone = ?').pluck()
  return {
    keep: (zone, playheads) => void keep.run(zone, JSON.stringify(playheads)),
    kept(zone) {
      const found = kept.get(zone)
      const read = body.safeParse(found === undefined ? [] : JSON.parse(found))
      return read.success ? read.data : []
    },
  }
}
