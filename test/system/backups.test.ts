import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actBy } from '../../ledger/act.ts'
import { BackupBook } from '../../server/backups/backup-book.ts'
import { usualBackupSetting } from '../../server/backups/backup-setting.ts'
import { rehearse } from '../../server/backups/rehearsal.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'

const clock = { bootId: 'boot-1', monoMs: 0, wallMs: Date.UTC(2026, 10, 22, 6, 3, 20), trusted: true }
const technician = { role: 'technician', name: '李技术' }

function aStation() {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-backups-'))
  const databasePath = join(folder, 'station.db')
  const database = openDatabase(databasePath)
  const acts = openActStore(database)
  for (const subject of ['一', '二', '三'])
    acts.append(actBy({ ...technician, clock }, { kind: 'user-made', subject, body: { role: 'viewer' } }))
  const book = new BackupBook({
    stationFolder: folder,
    databasePath,
    acts,
    readClocks: () => clock,
    zone: () => 'Asia/Shanghai',
    reportError: () => undefined,
  })
  const kinds = () => acts.list().map(({ kind }) => kind)
  return { folder, database, acts, book, kinds, trialPath: join(folder, 'trial', 'station.db') }
}

let station: ReturnType<typeof aStation>
beforeEach(() => {
  station = aStation()
})
afterEach(() => {
  station.database.close()
  rmSync(station.folder, { recursive: true, force: true })
})

/** The newest backup, after one was made. */
async function made(to: string | null = null): Promise<string> {
  const { book } = station
  book.make(technician, to)
  await book.settled()
  return book.path(book.list()[0]?.name ?? '') ?? ''
}

describe('a backup by hand', () => {
  it('bears its instant, is an act, and one runs at a time', async () => {
    const { book, kinds } = station
    book.make(technician, null)
    expect(() => book.make(technician, null)).toThrow(/正在备份/)
    await book.settled()
    expect(book.list()).toMatchObject([{ name: 'by-hand-2026-11-22-140320.db', sort: 'by-hand' }])
    expect(book.outcome()).toMatchObject({ work: 'backup', problem: null })
    expect(kinds().at(-1)).toBe('backup-made')
  })

  it('goes to a stick too, and says which place is not there', async () => {
    const stick = join(station.folder, 'stick')
    mkdirSync(stick)
    await made(stick)
    expect(readdirSync(stick)).toEqual(['ezhan-by-hand-2026-11-22-140320.db'])
    await made(join(station.folder, 'nowhere'))
    expect(station.book.outcome()?.problem?.code).toBe('backup-place')
  })

  it('is found by its own name alone', () => {
    expect(station.book.path('../station.db')).toBeNull()
    expect(station.book.path('setting.json')).toBeNull()
  })
})

describe('a trial restore', () => {
  it('tells what is in the backup, and leaves nothing behind', async () => {
    const file = await made()
    expect(rehearse(file, station.trialPath)).toEqual({
      ...{ sound: true, damage: null, segments: 0, acts: 3, seals: 0, sealedTo: null, creditedSeconds: 0 },
    })
    expect(existsSync(join(station.folder, 'trial'))).toBe(false)
  })

  it('finds an act that was changed, however long ago', async () => {
    const file = await made()
    const edited = join(station.folder, 'edited.db')
    copyFileSync(file, edited)
    const database = new Database(edited)
    database.exec("UPDATE act SET name = '别人' WHERE seq = 2")
    database.close()
    expect(rehearse(edited, station.trialPath)).toMatchObject({ sound: false, damage: 'act 2: hash' })
    expect(existsSync(join(station.folder, 'trial'))).toBe(false)
  })

  it('follows each night’s backup, which is copied elsewhere where that is set', async () => {
    const { book, folder, kinds } = station
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    book.change(technician, 0, { ...usualBackupSetting, copyTo: elsewhere })
    const file = await made()
    await book.afterNight(file)
    expect(readdirSync(elsewhere)).toHaveLength(1)
    expect(book.lastRehearsal()).toMatchObject({ sound: true, acts: 4 })
    expect(kinds().slice(-3)).toEqual(['backup-made', 'backup-made', 'backup-rehearsed'])
    rmSync(elsewhere, { recursive: true })
    await expect(book.afterNight(file)).rejects.toThrow(/不能把备份存到/)
  })
})
