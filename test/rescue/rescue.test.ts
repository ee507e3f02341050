import Database from 'better-sqlite3'
import { copyFileSync, existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import type { Memory } from '../../main/memory.ts'
import { isPassword } from '../../server/access/secret.ts'
import { backUpNightly } from '../../server/database/backup.ts'
import { acknowledgeRescues, rescueFaults } from '../../server/database/rescued-act.ts'
import { aFolder, closeBooks, zone } from '../records/a-book.ts'
import {
  creditedMs,
  databaseIn,
  flip,
  nightAfter,
  openAt,
  perDay,
  seal,
  showDay,
  verdictOn,
} from './a-damaged.ts'

const opened: Memory[] = []

afterEach(() => {
  for (const memory of opened.splice(0)) memory.close()
  closeBooks()
})

function open(folder: string, day = 2): Memory {
  const memory = openAt(folder, nightAfter(day))
  opened.push(memory)
  return memory
}

/** Two sealed days, the backup of that night, and a third day after it; closed as by an orderly end. */
async function aStation() {
  const folder = aFolder()
  const memory = openAt(folder, nightAfter(0))
  showDay(memory, 0)
  showDay(memory, 1)
  seal(memory, nightAfter(1))
  await backUpNightly(databaseIn(folder), '2026-11-24')
  showDay(memory, 2)
  memory.close()
  return folder
}

/** What holds of every station that stands again: whole, chained, sealed as before, and its totals true. */
function expectSound(memory: Memory): void {
  expect(memory.database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(verdictOn(memory)).toMatchObject({ sound: true, seals: 2, segments: 2 * perDay })
  const [byTotals, byRows] = creditedMs(memory)
  expect(byTotals).toBe(byRows)
}

const rescues = ({ acts }: Memory) => acts.list({ kind: 'rescued' })
const told = ({ acts }: Memory) => rescueFaults(acts, { nowMs: nightAfter(2).wallMs, zone: zone })
const settings = ({ database }: Memory) => database.prepare('SELECT name, edition FROM setting').all()

function aSetting({ database }: Memory, body: object): void {
  database
    .prepare(
      `INSERT INTO setting (name, edition, body, changed_at, changed_by) VALUES ('station', 7, ?, 0, '甲')`,
    )
    .run(JSON.stringify(body))
}

/** Turns over the first page of the segments' table, on which all of it hangs. */
function tearSegments(folder: string): void {
  const torn = new Database(databaseIn(folder), { readonly: true })
  const page = Number(torn.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'segment'").pluck().get())
  torn.close()
  flip(databaseIn(folder), (page - 1) * 4096, 4096)
}

const segmentsIn = ({ ledger }: Memory) => [...ledger.after(0)].length

describe('a station whose database is torn', () => {
  it('keeps from a torn page on what its chain still proves, and tells what it does not', async () => {
    const folder = await aStation()
    const path = databaseIn(folder)
    flip(path, Math.floor((statSync(path).size * 0.9) / 4096) * 4096, 4096)
    const memory = open(folder)
    expectSound(memory)
    expect(segmentsIn(memory)).toBeGreaterThanOrEqual(2 * perDay)
    expect(rescues(memory)).toHaveLength(1)
    expect(told(memory)[0]).toContain('已用备份 station-2026-11-24.db 恢复')
  })

  it('begins from the backup where the header is gone', async () => {
    const folder = await aStation()
    flip(databaseIn(folder), 0, 100)
    const memory = open(folder)
    expectSound(memory)
    expect(segmentsIn(memory)).toBe(2 * perDay)
    expect(told(memory)[0]).toMatch(/2026年11月23日 .+ 至 .+ 的播放记录已丢失，条数不详/)
    const [stamp] = readdirSync(join(folder, 'quarantine'))
    expect(existsSync(join(folder, 'quarantine', stamp ?? '', 'station.db'))).toBe(true)
  })

  it.each([0, 1, 4096, 50_000])('stands again after its file was cut to %i bytes', async (bytes) => {
    const folder = await aStation()
    truncateSync(databaseIn(folder), bytes)
    const memory = open(folder)
    expectSound(memory)
    expect(rescues(memory)).toHaveLength(1)
  })

  it('stands again after its file was deleted', async () => {
    const folder = await aStation()
    rmSync(databaseIn(folder))
    expectSound(open(folder))
  })

  it('loses nothing where only what holds no record is torn, and says so', async () => {
    const folder = await aStation()
    const memory = openAt(folder, nightAfter(2))
    memory.database.exec('CREATE TABLE torn (x TEXT) STRICT; INSERT INTO torn VALUES (hex(randomblob(2000)))')
    const page = Number(
      memory.database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'torn'").pluck().get(),
    )
    memory.close()
    flip(databaseIn(folder), (page - 1) * 4096, 4096)
    const again = open(folder)
    expectSound(again)
    expect(segmentsIn(again)).toBe(3 * perDay)
    expect(told(again)[0]).toContain(`找回 ${perDay} 条播放记录。已记完的播放记录没有丢失`)
  })

  it('does not trust a record whose page is whole and whose hash is not its own', async () => {
    const folder = await aStation()
    const memory = openAt(folder, nightAfter(2))
    memory.database.exec(`UPDATE segment SET title = '改过' WHERE seq = ${2 * perDay + 51}`)
    memory.close()
    const again = open(folder)
    expectSound(again)
    expect(segmentsIn(again)).toBe(2 * perDay + 50)
    expect(told(again)[0]).toContain(`共 ${perDay - 50} 条`)
  })

  it('begins empty where there is no backup and nothing can be read', async () => {
    const folder = await aStation()
    rmSync(join(folder, 'backups'), { recursive: true })
    flip(databaseIn(folder), 0, 4096)
    const memory = open(folder)
    expect(segmentsIn(memory)).toBe(0)
    expect(told(memory)[0]).toContain('没有可用的备份，已从空白开始')
  })

  it('keeps its settings and accounts where only other pages are torn, without any backup', async () => {
    const folder = await aStation()
    rmSync(join(folder, 'backups'), { recursive: true })
    const memory = openAt(folder, nightAfter(2))
    const password = await memory.users.ensureFirst()
    aSetting(memory, demoConfiguration)
    memory.close()
    tearSegments(folder)
    const again = open(folder)
    expect(rescues(again)).toMatchObject([{ body: { backup: null, tables: ['setting', 'user'] } }])
    expect(await again.users.ensureFirst()).toBeNull()
    const hash = String(again.database.prepare('SELECT password FROM user').pluck().get())
    expect(await isPassword(password ?? '', hash)).toBe(true)
    expect(settings(again)).toEqual([{ name: 'station', edition: 7 }])
    expect(told(again)[0]).toContain('设置、账号已从损坏的文件中取回。导入的内容须重做。')
  })

  it('takes no setting that it could not start with', async () => {
    const folder = await aStation()
    rmSync(join(folder, 'backups'), { recursive: true })
    const memory = openAt(folder, nightAfter(2))
    aSetting(memory, { station: '没有编码' })
    memory.close()
    tearSegments(folder)
    const again = open(folder)
    expect(settings(again)).toEqual([])
    expect(told(again)[0]).toContain('导入的内容、改过的设置、账号须重做')
  })

  it('tells of it for a day, or until a person has acknowledged it', async () => {
    const folder = await aStation()
    flip(databaseIn(folder), 0, 100)
    const memory = open(folder)
    const { wallMs } = nightAfter(2)
    expect(rescueFaults(memory.acts, { nowMs: wallMs + 23 * 3_600_000, zone: zone })).toHaveLength(1)
    expect(rescueFaults(memory.acts, { nowMs: wallMs + 25 * 3_600_000, zone: zone })).toEqual([])
    const who = { role: 'technician', name: '甲', at: nightAfter(2) }
    expect(acknowledgeRescues(memory.acts, who)).toBe(1)
    expect(told(memory)).toEqual([])
    expect(memory.acts.list({ kind: 'rescue-acknowledged' })).toMatchObject([
      { name: '甲', role: 'technician' },
    ])
    expect(acknowledgeRescues(memory.acts, who)).toBe(0)
  })

  it('passes over a torn backup', async () => {
    const folder = await aStation()
    const [good, newer] = ['24', '25'].map((day) => join(folder, 'backups', `station-2026-11-${day}.db`))
    copyFileSync(good ?? '', newer ?? '')
    flip(newer ?? '', 8192, 20_000)
    flip(databaseIn(folder), 0, 100)
    const memory = open(folder)
    expectSound(memory)
    expect(told(memory)[0]).toContain('station-2026-11-24.db')
  })

  it('opens as it was, without a word, where nothing is wrong', async () => {
    const memory = open(await aStation())
    expect(segmentsIn(memory)).toBe(3 * perDay)
    expect([rescues(memory), told(memory)]).toEqual([[], []])
  })

  it('seals the days after its rescue in the same chain', async () => {
    const folder = await aStation()
    flip(databaseIn(folder), 0, 100)
    const memory = open(folder)
    showDay(memory, 3)
    expect(seal(memory, nightAfter(3))).toEqual(['2026-11-24', '2026-11-25'])
    expect(verdictOn(memory)).toMatchObject({ sound: true, seals: 4, gaps: [] })
  })
})
