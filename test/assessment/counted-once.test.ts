import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedOnce, type ZoneRun } from '../../server/assessment/counted-once.ts'

const minuteMs = 60_000
const aRun = (being: Partial<ZoneRun> & { at: number; forMs: number }): ZoneRun => {
  const { at, forMs, ...more } = being
  return {
    from: at,
    until: at + forMs,
    creditedMs: forMs,
    sourceClass: 'government',
    shell: 'chromium',
    themes: [],
    screen: 'screen-1',
    zone: 'main',
    bootId: 'boot-1',
    itemId: 'a',
    startMonoMs: at,
    elapsedMs: forMs,
    ...more,
  }
}
const sum = (runs: readonly { creditedMs: number }[]) => runs.reduce((ms, each) => ms + each.creditedMs, 0)

describe('runs of two zones', () => {
  const main = aRun({ at: 0, forMs: 10 * minuteMs })

  it('of one class count each moment once; what the item was shown stays', () => {
    const side = aRun({ at: 4 * minuteMs, forMs: 10 * minuteMs, zone: 'side', itemId: 'b' })
    const once = countedOnce([side, main])
    expect(sum(once)).toBe(14 * minuteMs)
    expect(once.map(({ ofItemMs }) => ofItemMs)).toEqual([10 * minuteMs, 10 * minuteMs])
  })

  it('of one item in both are one item', () => {
    const once = countedOnce([main, { ...main, zone: 'side' }])
    expect([sum(once), once.reduce((ms, { ofItemMs = 0 }) => ms + ofItemMs, 0)]).toEqual([
      10 * minuteMs,
      10 * minuteMs,
    ])
  })

  it('of two classes, two boots or two screens are all counted', () => {
    for (const other of [{ sourceClass: 'science' }, { bootId: 'boot-2' }, { screen: 'screen-2' }])
      expect(sum(countedOnce([main, { ...main, zone: 'side', ...other }]))).toBe(20 * minuteMs)
  })
})

describe('whatever two zones show', () => {
  const row = (zone: string) =>
    fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 60 })), { maxLength: 20 }).map((parts) => {
      let at = 0
      return parts.map(([gap, length]) => {
        const run = aRun({ at: at + gap, forMs: length, zone, itemId: `${zone}${at}` })
        at += gap + length
        return run
      })
    })

  it('adds up to the moments at which either of them was credited', () => {
    fc.assert(
      fc.property(row('main'), row('side'), (main, side) => {
        const covered = new Set(
          [...main, ...side].flatMap(({ startMonoMs, elapsedMs }) =>
            Array.from({ length: elapsedMs }, (_, ms) => startMonoMs + ms),
          ),
        )
        expect(sum(countedOnce([...main, ...side]))).toBe(covered.size)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })
})
