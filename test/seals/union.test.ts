import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClosedSegment } from '../../ledger/segment.ts'
import { unionByClass } from '../../ledger/union.ts'
import { aShowing } from '../ledger/a-showing.ts'

interface Bout {
  readonly zone: string
  readonly fromMs: number
  readonly forMs: number
  readonly creditedMs?: number
  readonly sourceClass?: string
  readonly screen?: string
  readonly bootId?: string
}

const [pattern] = aShowing().left() as [ClosedSegment]

function bout({ zone, fromMs, forMs, creditedMs = forMs, ...rest }: Bout): ClosedSegment {
  const { sourceClass = 'science', screen = 'screen-1', bootId = 'boot-1' } = rest
  return {
    ...pattern,
    shown: { ...pattern.shown, zone, sourceClass, screen },
    bootId,
    startMonoMs: fromMs,
    elapsedMs: forMs,
    creditedMs,
    excludedMs: { ...pattern.excludedMs, frozen: forMs - creditedMs },
  }
}

const union = (...bouts: Bout[]) => unionByClass(bouts.map(bout))

describe('a second shown in two zones', () => {
  it('counts once for one class, and once for each of two', () => {
    const left = { zone: 'left', fromMs: 0, forMs: 10_000 }
    expect(union(left, { ...left, zone: 'right' })).toEqual({ science: 10_000 })
    expect(union(left, { ...left, zone: 'right', sourceClass: 'government' })).toEqual({
      science: 10_000,
      government: 10_000,
    })
  })

  it('counts once where they overlap, and all of the rest', () => {
    expect(
      union({ zone: 'left', fromMs: 0, forMs: 10_000 }, { zone: 'right', fromMs: 6_000, forMs: 10_000 }),
    ).toEqual({ science: 16_000 })
  })

  it('counts by the zone that was better proven', () => {
    const half = { zone: 'left', fromMs: 0, forMs: 10_000, creditedMs: 5_000 }
    expect(union(half, { ...half, zone: 'right', creditedMs: 8_000 })).toEqual({ science: 8_000 })
  })

  it('of two screens, or of two boots, is two seconds', () => {
    const here = { zone: 'main', fromMs: 0, forMs: 4_000 }
    expect(union(here, { ...here, screen: 'screen-2' })).toEqual({ science: 8_000 })
    expect(union(here, { ...here, bootId: 'boot-2' })).toEqual({ science: 8_000 })
  })
})

const aBout = fc
  .record({
    zone: fc.constantFrom('a', 'b', 'c'),
    fromMs: fc.nat(5_000),
    forMs: fc.nat(3_000),
    share: fc.nat(4),
  })
  .map(({ share, ...rest }): Bout => ({ ...rest, creditedMs: Math.floor((rest.forMs * share) / 4) }))

describe('whatever the zones show', () => {
  it('the union lies between the best of them and their sum, and never exceeds the time covered', () => {
    fc.assert(
      fc.property(fc.array(aBout, { minLength: 1, maxLength: 12 }), (bouts) => {
        const { science = 0 } = union(...bouts)
        const credits = bouts.map(({ creditedMs = 0 }) => creditedMs)
        const covered = new Set(
          bouts.flatMap(({ fromMs, forMs }) => Array.from({ length: forMs }, (_, n) => fromMs + n)),
        )
        expect(science).toBeLessThanOrEqual(credits.reduce((sum, ms) => sum + ms, 0))
        expect(science).toBeLessThanOrEqual(covered.size)
        expect(science).toBeGreaterThanOrEqual(Math.max(...credits))
        expect(Number.isSafeInteger(science)).toBe(true)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })

  it('one zone, one showing after the other, is a plain sum', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3_000), fc.nat(4)), { maxLength: 20 }), (showings) => {
        let fromMs = 0
        const bouts = showings.map(([forMs, share]) => {
          fromMs += forMs
          return { zone: 'main', fromMs: fromMs - forMs, forMs, creditedMs: Math.floor((forMs * share) / 4) }
        })
        const sum = bouts.reduce((total, { creditedMs }) => total + creditedMs, 0)
        expect(union(...bouts).science ?? 0).toBe(sum)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })
})
