import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import { unseenItems } from '../../server/records/unseen-items.ts'

let folder: string
let database: Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ezhan-records-'))
  database = openDatabase(join(folder, 'station.db'))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const at = (time: string) => Date.parse(`2026-11-02T${time}:00+08:00`)
const hashOf = (id: string) => id.padEnd(64, '0')

function installed(id: string, time: string) {
  const row = { id, hash: hashOf(id), atMs: at(time) }
  database
    .prepare(
      `INSERT INTO media (hash, size_bytes, mime, admitted_at_ms) VALUES (@hash, 1, 'image/jpeg', @atMs)`,
    )
    .run(row)
  database
    .prepare(
      `INSERT INTO item (id, media_hash, title, kind, state, source_class, publisher, themes, audiences, duration_ms,
         origin, said_digest, updated_on, installed_at_ms, imported_by)
       VALUES (@id, @hash, @id, 'picture', 'released', 'science', '科普中国', '[]', '[]', 10000, '', '', '', @atMs, '')`,
    )
    .run(row)
}

const firstShown = (id: string, time: string) =>
  database.prepare('INSERT INTO first_showing VALUES (?, ?, ?)').run(id, hashOf(id), at(time))

const unseen = (playsSince: string | null) =>
  unseenItems(database)(playsSince === null ? null : at(playsSince))

describe('what was never shown', () => {
  it('is nothing while nothing has played at all', () => {
    installed('a', '09:00')
    expect(unseen(null)).toEqual([])
  })

  it('is what came while the very first item was on, which no record knows of yet', () => {
    installed('before', '09:00')
    installed('after', '09:10')
    expect(unseen('09:05')).toEqual(['after'])
  })

  it('is counted from the first showing of all, after a restart too, the newest first', () => {
    installed('before', '09:00')
    firstShown('before', '09:05')
    installed('early', '10:00')
    installed('late', '11:00')
    expect(unseen('11:30')).toEqual(['late', 'early'])
    expect(unseen(null)).toEqual(['late', 'early'])
  })
})
