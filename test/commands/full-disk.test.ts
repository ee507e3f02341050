import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BackupBook } from '../../server/backups/backup-book.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { longVideo, mayMount } from '../library/fault-parts.ts'
import { aSmallDisk, type ASmallDisk } from '../library/small-disk.ts'
import { aBook, aSegment, closeBooks } from '../records/a-book.ts'
import { aFolder, ezhan, removeFolders } from './ezhan.ts'

const data = aFolder()
const publisher = aFolder()
const month = join(publisher, '公益')

beforeAll(async () => {
  const { ledger } = aBook(join(data, 'station.db'))
  // 2025-11-28 09:00 in Shanghai.
  ledger.append([aSegment({ fromMs: Date.UTC(2025, 10, 28, 1), creditedMs: 3_600_000 })], null)
  closeBooks()
  mkdirSync(month)
  longVideo(month, '公益_一.mp4', 2_000_000)
  await ezhan('pack', 'key', join(publisher, 'key'), '--name', '汕尾市科协')
})
afterAll(removeFolders)

describe.skipIf(!mayMount())('onto a disk without room', () => {
  let disk: ASmallDisk
  beforeEach(() => {
    disk = aSmallDisk(1)
    disk.fillUp(8_192)
  })
  afterEach(() => disk.close())

  it.each([
    ['a backup', ['backup', 'x.db', '--data', data]],
    ['a month’s evidence', ['evidence', '--month', '2025-11', 'x.zip', '--data', data]],
    ['a package', ['pack', month, 'x.ezpkg', '--key', join(publisher, 'key')]],
  ])('%s is not written by half: 1, a Chinese sentence, and what to do', async (_what, words) => {
    const there = words.map((word) => (word.startsWith('x.') ? join(disk.path, word) : word))
    const { code, out, err } = await ezhan(...there)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /^磁盘满了，写不下 .*x\.\w+；没有留下写了一半的文件。请腾出空间，或换一个磁盘，再做一次。\n$/,
    )
    expect(readdirSync(disk.path)).toEqual(['other-writer'])
  })

  it('a backup that was to go on a stick stays here, and the stick has no torn one', async () => {
    const folder = aFolder()
    const databasePath = join(folder, 'station.db')
    const database = openDatabase(databasePath)
    const book = new BackupBook({
      stationFolder: folder,
      databasePath,
      acts: openActStore(database),
      readClocks: () => ({ bootId: 'boot-1', monoMs: 0, wallMs: Date.UTC(2026, 10, 22), trusted: true }),
      zone: () => 'Asia/Shanghai',
      reportError: () => undefined,
    })
    book.make({ role: 'technician', name: '李技术' }, disk.path)
    await book.settled()
    database.close()
    expect(book.outcome()?.problem?.code).toBe('output-no-room')
    expect(readdirSync(disk.path)).toEqual(['other-writer'])
    expect(book.list()).toHaveLength(1)
  })
})
