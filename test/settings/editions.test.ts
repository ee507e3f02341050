import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { dateAt } from '../../playlist/local-day.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { SettingsBook } from '../../server/settings/settings-book.ts'
import { aBook, aFolder, closeBooks } from '../records/a-book.ts'
import { configuration } from './a-hall.ts'

afterEach(closeBooks)

const migrations = resolve(import.meta.dirname, '../../server/database/migrations')

/** A database as it was before settings had editions of their own. */
function anOldDatabase(): string {
  const path = join(aFolder(), 'station.db')
  const database = new Database(path)
  for (const name of readdirSync(migrations).sort().slice(0, 5))
    database.exec(readFileSync(join(migrations, name), 'utf8'))
  database.pragma('user_version = 5')
  const insert = database.prepare('INSERT INTO setting VALUES (?, ?, ?, ?, ?)')
  insert.run('configuration', 1, JSON.stringify(configuration), 1000, '首次启动')
  const profile = { ...configuration.profile, name: '改名' }
  insert.run('configuration', 2, JSON.stringify({ ...configuration, profile }), 2000, '配置文件')
  database.close()
  return path
}

describe('settings of an older station', () => {
  it('become three documents with their editions, and nothing of them is lost', () => {
    const database = openDatabase(anOldDatabase())
    const book = new SettingsBook(database, openActStore(database))
    const profile = { ...configuration.profile, name: '改名' }
    expect(book.now()).toMatchObject({ ...configuration, profile })
    expect(book.edition('station', 1).document.profile).toEqual(configuration.profile)
    expect(book.editions('schedule').map(({ changedBy, heldFromMs }) => [changedBy, heldFromMs])).toEqual([
      ['配置文件', 2000],
      ['首次启动', 1000],
    ])
    database.close()
  })
})

describe('what a date is judged by', () => {
  const dayMs = 86_400_000
  const zone = 'Asia/Shanghai'

  it('is always the last edition made by the end of that date, or the first there was', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 40 * dayMs }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(moments, fc.integer({ min: -2, max: 42 }), (made, day) => {
        const { database } = aBook()
        const book = new SettingsBook(database, openActStore(database))
        const start = Date.UTC(2026, 1, 1)
        const editions = made
          .toSorted((a, b) => a - b)
          .map((ms, index) => ({ wallMs: start + ms, name: `第${index}` }))
        for (const { wallMs, name } of editions) {
          const by = { role: 'station', name, clock: { bootId: 'b', monoMs: 1, wallMs, trusted: true } }
          const document = { ...configuration, profile: { ...configuration.profile, name } }
          book.change('station', document, { basedOn: null, by, reason: null })
          book.change('schedule', configuration, { basedOn: null, by, reason: null })
          book.change('playlists', configuration, { basedOn: null, by, reason: null })
        }
        const date = dateAt(zone, start + day * dayMs)
        const wanted = editions.findLast(({ wallMs }) => dateAt(zone, wallMs) <= date) ?? editions[0]
        expect(book.on(date).profile.name).toBe(wanted?.name)
      }),
      { seed: 20261122, numRuns: 20 },
    )
  })
})
