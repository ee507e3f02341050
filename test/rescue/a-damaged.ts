import { generateKeyPairSync } from 'node:crypto'
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ClockReading } from '../../ledger/clock.ts'
import { verifyLedger } from '../../ledger/verify.ts'
import { dataFolder } from '../../main/data-folder.ts'
import { openMemory, type Memory } from '../../main/memory.ts'
import { sealPast } from '../../main/jobs/sealing.ts'
import { sumHours } from '../../server/records/hours.ts'
import { remaining } from '../../server/records/retention.ts'
import { aSegment, nineMs, zone } from '../records/a-book.ts'

export const dayMs = 86_400_000
const { privateKey } = generateKeyPairSync('ed25519')

/** Shortly after the midnight that ends day number `day`, counted from 0. */
export const nightAfter = (day: number): ClockReading => ({
  bootId: 'boot-1',
  monoMs: 60_000_000 + day * dayMs,
  wallMs: nineMs + 15 * 3_600_000 + 20_000 + day * dayMs,
  trusted: true,
})

export const perDay = 200

/** A day of showings, not sealed yet. */
export function showDay({ ledger }: Memory, day: number, count = perDay): void {
  const fromMs = nineMs + day * dayMs
  ledger.append(
    Array.from({ length: count }, (_, at) =>
      aSegment({ fromMs: fromMs + at * 20_000, showingId: `day-${day}-${at}` }),
    ),
    null,
  )
}

export function seal(memory: Memory, at: ClockReading): string[] {
  const whose = { station: '4415210001', screens: ['4415210001001'], zone, key: privateKey }
  return sealPast({ ...whose, ...memory }, at)
}

export const openAt = (folder: string, at: ClockReading): Memory => openMemory(dataFolder(folder), at)

export const verdictOn = (memory: Memory) => verifyLedger(remaining(memory.database, memory))

/** Credited milliseconds of all dates: by the totals, and by the records themselves. */
export function creditedMs({ database }: Memory): readonly [number, number] {
  const sums = sumHours(database, { from: '2000-01-01', to: '2099-12-31', by: 'day', screen: null }, [])
  const byTotals = [...sums.values()]
    .flatMap((sum) => Object.values(sum.creditedMs))
    .reduce((a, b) => a + b, 0)
  const byRows = Number(database.prepare('SELECT ifnull(sum(credited_ms), 0) FROM segment').pluck().get())
  return [byTotals, byRows]
}

export const databaseIn = (folder: string): string => join(folder, 'station.db')

/** Turns over every bit of so many bytes from a place on. */
export function flip(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+')
  const bytes = Buffer.alloc(Math.min(length, statSync(path).size - from))
  readSync(file, bytes, 0, bytes.length, from)
  writeSync(
    file,
    bytes.map((byte) => byte ^ 0xff),
    0,
    bytes.length,
    from,
  )
  closeSync(file)
}
