import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { existingStation } from '../../main/data-folder.ts'
import { chainStart, segmentHash, type ChainedSegment } from '../../ledger/chain.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { emptyDataFolder, run, StationProcess } from './a-station.ts'

const kills = 20
const fixtures = resolve(import.meta.dirname, '../fixtures/stick/科普中国')
const everyDate = { from: '0000-01-01', to: '9999-12-31', cursor: 0, limit: 5000 }

/** Park–Miller: the same instants in every run of the test. */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Opens the ledger as the next start does. */
function recoveredSegments(folder: string): ChainedSegment[] {
  const database = openDatabase(existingStation(folder).databasePath)
  const ledger = openLedgerStore(database)
  ledger.recover()
  const segments = ledger.segments(everyDate)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
  return segments
}

function expectChained(segments: readonly ChainedSegment[]): void {
  let prevHash = chainStart
  for (const segment of segments) {
    expect(segment.prevHash).toBe(prevHash)
    expect(segmentHash(segment, segment.seq, prevHash)).toBe(segment.hash)
    prevHash = segment.hash
  }
}

describe('a controller killed at any moment', () => {
  it(
    `loses at most 1 second each time, and never gains one, in ${kills} kills`,
    { timeout: 600_000 },
    async () => {
      const folder = emptyDataFolder()
      await run('import', fixtures, '--data', folder)
      const random = seeded(20_261_122)
      const lostMs: number[] = []
      let known = 0
      for (let kill = 0; kill < kills; kill += 1) {
        const station = new StationProcess(folder)
        const startedAt = Date.now()
        await station.playing()
        await new Promise((turn) => setTimeout(turn, random() * 2_500))
        const killedAt = Date.now()
        await station.end('SIGKILL')
        const segments = recoveredSegments(folder)
        const own = segments.slice(known)
        known = segments.length
        const credited = own.reduce((sum, { creditedMs }) => sum + creditedMs, 0)
        const firstAt = Math.min(...own.map(({ startedAtMs }) => startedAtMs))
        const lastAt = Math.max(...own.map(({ endedAtMs }) => endedAtMs))
        expect(firstAt).toBeGreaterThanOrEqual(startedAt)
        expect(lastAt).toBeLessThanOrEqual(killedAt + 50)
        // Two clocks cut to whole milliseconds differ by one a segment.
        expect(credited).toBeLessThanOrEqual(lastAt - firstAt + own.length)
        lostMs.push(killedAt - lastAt)
      }
      expectChained(recoveredSegments(folder))
      console.log(`lost at each kill, ms: ${lostMs.join(' ')}`)
      expect(Math.max(...lostMs)).toBeLessThanOrEqual(1_000)
    },
  )
})
