import { describe, expect, it } from 'vitest'
import { parseDay, writeDay } from '../../ledger/ledger-file.ts'
import type { SealedDay } from '../../ledger/verdict.ts'
import { goneOf, verifyDays } from '../../ledger/verify.ts'
import { threeDays } from './a-station.ts'

const station = threeDays()

/** A day as the station writes it once its segments were let go of, read back. */
function gone(index: number, forged: Partial<SealedDay> = {}): SealedDay {
  const day = station.day(index)
  const written = writeDay({ ...day, segments: [], gone: goneOf(day.seal), ...forged })
  const { seal, ...rest } = parseDay([Buffer.from([...written].join(''))])
  if (!seal) throw new Error('no seal')
  return { seal, ...rest }
}

describe('a sealed day whose segments were let go of', () => {
  it('says so in its file, behind the seal', () => {
    const lines = [...writeDay({ ...station.day(0), segments: [], gone: goneOf(station.day(0).seal) })]
    expect(lines[1]).toBe('{"gone":{"segments":{"count":2,"first":1,"last":2}}}\n')
    expect(gone(0)).toMatchObject({ gone: { segments: { first: 1, last: 2, count: 2 } }, segments: [] })
  })

  it('verifies with the days after it by its seal, its acts and its totals, and is counted apart', () => {
    expect(verifyDays([gone(0), station.day(1), station.day(2)])).toMatchObject({
      sound: true,
      seals: 3,
      segments: 1,
      acts: station.acts.length,
      pruned: { seals: 1, segments: 2, to: '2026-11-22' },
      totals: { '2026-11-22': { creditedMs: { science: 10_000 } } },
    })
  })

  it('is a break behind a day that has its segments: retention takes the oldest first', () => {
    const [shown] = station.seals.flatMap(({ segments }, at) => (at > 0 && segments.count > 0 ? [at] : []))
    const days = station.seals.map((_, at) => (at === shown ? gone(at) : station.day(at)))
    expect(verifyDays(days)).toMatchObject({ sound: false, what: 'missing' })
  })

  it('is a break where it names other segments, or holds some all the same, or lost an act', () => {
    const { seal } = station.day(0)
    const other = { segments: { ...goneOf(seal).segments, last: 1 } }
    expect(verifyDays([gone(0, { gone: other })])).toMatchObject({ what: 'coverage' })
    expect(verifyDays([gone(0, { segments: station.segments.slice(0, 1) })])).toMatchObject({
      what: 'surplus',
    })
    expect(verifyDays([gone(0, { acts: [] })])).toMatchObject({ where: 'act 1', what: 'missing' })
  })
})
