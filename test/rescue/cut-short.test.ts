import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { backUpNightly } from '../../server/database/backup.ts'
import { aFolder, closeBooks } from '../records/a-book.ts'
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

afterEach(closeBooks)

async function aTornStation() {
  const folder = aFolder()
  const memory = openAt(folder, nightAfter(0))
  showDay(memory, 0)
  seal(memory, nightAfter(0))
  await backUpNightly(databaseIn(folder), '2026-11-23')
  showDay(memory, 1)
  memory.database.exec('CREATE TABLE torn (x TEXT) STRICT; INSERT INTO torn VALUES (1)')
  const page = Number(
    memory.database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'torn'").pluck().get(),
  )
  memory.close()
  flip(databaseIn(folder), (page - 1) * 4096, 4096)
  return folder
}

function expectWhole(folder: string): void {
  const memory = openAt(folder, nightAfter(2))
  expect(verdictOn(memory)).toMatchObject({ sound: true, segments: perDay, unsealed: { segments: perDay } })
  expect(creditedMs(memory)).toEqual([2 * perDay * 10_000, 2 * perDay * 10_000])
  memory.close()
}

/** Opens the station in a process of its own and kills it as soon as something is seen on the disk. */
async function killWhen(folder: string, isSeen: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'opening.ts'), folder])
  const ended = new Promise((settle) => child.once('close', settle))
  while (child.exitCode === null && !isSeen()) await new Promise((turn) => setImmediate(turn))
  child.kill('SIGKILL')
  await ended
}

describe('a rescue that is cut short', () => {
  const quarantine = (folder: string) => join(folder, 'quarantine')
  const inQuarantine = (folder: string, name: string) =>
    existsSync(quarantine(folder)) &&
    readdirSync(quarantine(folder)).some((stamp) => existsSync(join(quarantine(folder), stamp, name)))

  it.each<[string, (folder: string) => boolean]>([
    ['it has begun', (folder) => inQuarantine(folder, 'rescue-begun')],
    ['the torn file was moved', (folder) => inQuarantine(folder, 'station.db')],
    ['the new one is being written', (folder) => existsSync(join(folder, 'station.db.new'))],
    ['records are being taken over', (folder) => existsSync(join(folder, 'station.db.new-wal'))],
    ['it is done', (folder) => inQuarantine(folder, 'rescue-done')],
  ])('is gone on with at the next start, killed when %s', async (_when, isSeen) => {
    const folder = await aTornStation()
    await killWhen(folder, () => isSeen(folder))
    expectWhole(folder)
    expect(inQuarantine(folder, 'rescue-begun')).toBe(false)
  })

  it('moves the log that was left behind by its database', async () => {
    const folder = await aTornStation()
    const stamp = join(quarantine(folder), '20261124-160020')
    mkdirSync(stamp, { recursive: true })
    writeFileSync(join(stamp, 'rescue-begun'), 'torn')
    renameSync(databaseIn(folder), join(stamp, 'station.db'))
    writeFileSync(`${databaseIn(folder)}-wal`, '')
    expectWhole(folder)
    expect(existsSync(join(stamp, 'station.db-wal'))).toBe(true)
  })
})

describe('a write-ahead log that is torn', () => {
  it.each([0, 20, 33, 5_000, 40_000, 100_001])(
    'costs at most what was written since, cut to %i bytes',
    async (bytes) => {
      const folder = aFolder()
      const memory = openAt(folder, nightAfter(0))
      showDay(memory, 0)
      seal(memory, nightAfter(0))
      await backUpNightly(databaseIn(folder), '2026-11-23')
      showDay(memory, 1)
      // What the disk would hold, had the machine been killed now.
      const killed = aFolder()
      cpSync(folder, killed, { recursive: true })
      memory.close()
      const log = `${databaseIn(killed)}-wal`
      expect(statSync(log).size).toBeGreaterThan(bytes)
      truncateSync(log, bytes)
      const again = openAt(killed, nightAfter(2))
      expect(verdictOn(again)).toMatchObject({ sound: true, seals: 1, segments: perDay })
      const [byTotals, byRows] = creditedMs(again)
      expect(byTotals).toBe(byRows)
      again.close()
    },
  )
})
