import Database from 'better-sqlite3'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import { aBook, aFolder, all, aSegment, closeBooks } from './a-book.ts'

afterEach(closeBooks)

const migrations = join(import.meta.dirname, '../../server/database/migrations')
const newest = Math.max(...readdirSync(migrations).map((name) => Number(name.slice(0, 4))))

const schemaOf = (database: Database.Database) =>
  database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
const versionOf = (database: Database.Database) => Number(database.pragma('user_version', { simple: true }))

describe('a new database', () => {
  it('has every migration, keeps what was written, and survives a power cut', () => {
    const { database } = aBook()
    expect(versionOf(database)).toBe(newest)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('is made together with its folder, which only its owner may read', () => {
    const folder = join(aFolder(), '站点', '数据')
    openDatabase(join(folder, 'station.db')).close()
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('may be opened by several processes at once: one of them makes the tables', async () => {
    const path = join(aFolder(), 'station.db')
    const script = join(import.meta.dirname, 'opening-child.ts')
    const children = [1, 2, 3, 4].map(() => fork(script, [path]))
    await Promise.all(children.map((child) => once(child, 'message')))
    const answers = children.map((child) => once(child, 'message'))
    const ends = children.map((child) => once(child, 'exit'))
    for (const child of children) child.send('open')
    expect((await Promise.all(answers)).map(([version]) => Number(version))).toEqual(
      children.map(() => newest),
    )
    expect((await Promise.all(ends)).map(([code]) => Number(code))).toEqual(children.map(() => 0))
    expect(schemaOf(aBook(path).database)).toEqual(schemaOf(aBook().database))
  })
})

describe('migrations', () => {
  it('are numbered without a gap', () => {
    const numbers = readdirSync(migrations).map((name) => Number(name.slice(0, 4)))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: newest }, (_, index) => index + 1))
  })

  it('are applied once: opening again changes nothing', () => {
    const book = aBook()
    book.ledger.append([aSegment()], null)
    const before = schemaOf(book.database)
    const again = book.reopened()
    expect(schemaOf(again.database)).toEqual(before)
    expect(all(again)).toEqual(all(book))
  })

  it('bring an older database up to date with what it holds', () => {
    const path = join(aFolder(), 'station.db')
    const old = new Database(path)
    old.exec(readFileSync(join(migrations, '0001-ledger.sql'), 'utf8'))
    old.pragma('user_version = 1')
    old.exec(`INSERT INTO first_showing VALUES ('poster', 'hash', 5)`)
    old.close()
    const { database } = aBook(path)
    expect(schemaOf(database)).toEqual(schemaOf(aBook().database))
    expect(database.prepare('SELECT count(*) AS n FROM first_showing').get()).toEqual({ n: 1 })
  })

  it('leave a database of a newer edition as it is', () => {
    const book = aBook()
    book.database.exec('CREATE TABLE of_the_future (x INTEGER)')
    book.database.pragma('user_version = 9000')
    const again = book.reopened()
    expect(versionOf(again.database)).toBe(9000)
    expect(schemaOf(again.database)).toEqual(schemaOf(book.database))
  })
})
