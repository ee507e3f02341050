import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdMs, type Cycle } from '../../playlist/cycle.ts'
import type { Item } from '../../playlist/item.ts'
import { shareTolerance } from '../../playlist/shares.ts'
import { sharedCycle } from '../../playlist/shares-order.ts'
import { listedCycle } from '../../playlist/listed-order.ts'
import { anItem } from './samples.ts'

const posters = (name: string, count: number, durationMs = 10_000) =>
  Array.from({ length: count }, (_, i) => anItem(`${name}${i}`, { durationMs }))

const cycleOf = (entries: readonly [share: number, items: Item[]][]): Cycle => {
  const cycle = sharedCycle(entries.map(([share, items]) => ({ share, items })))
  if (cycle === null) throw new Error('nothing plays')
  return cycle
}

const msOf = (cycle: Cycle, items: readonly Item[], untilMs = cycle.totalMs) =>
  cycle.items.reduce((sum, item, i) => {
    const begin = cycle.startsMs[i] ?? 0
    const part = Math.max(0, Math.min(untilMs, begin + holdMs(item)) - begin)
    return items.includes(item) ? sum + part : sum
  }, 0)

const usual = (science: Item[]): [number, Item[]][] => [
  [70, science],
  [10, posters('government', 3)],
  [10, posters('convenience', 2)],
  [10, posters('public', 5)],
]

describe('shares of 70, 10, 10 and 10', () => {
  const science = ['a', 'b', 'c', 'd'].map((name, i) => anItem(name, { durationMs: 45_000 + i * 17_300 }))

  it('are shares of time, not of turns, to half a percentage point', () => {
    const entries = usual(science)
    const cycle = cycleOf(entries)
    for (const [share, items] of entries)
      expect(Math.abs(msOf(cycle, items) / cycle.totalMs - share / 100)).toBeLessThanOrEqual(shareTolerance)
    expect(cycle.deviation).toBeLessThanOrEqual(shareTolerance)
  })

  it('are each seen within the first minute, with posters and with videos', () => {
    for (const entries of [usual(posters('science', 6)), usual(science)]) {
      const cycle = cycleOf(entries)
      for (const [, items] of entries) expect(msOf(cycle, items, 60_000)).toBeGreaterThanOrEqual(10_000)
    }
  })

  it('are kept all along: never further behind or ahead than the longest item and the opening minute', () => {
    const entries = usual(science)
    const cycle = cycleOf(entries)
    for (let ms = 60_000; ms < cycle.totalMs; ms += 10_000)
      for (const [share, items] of entries)
        expect(Math.abs(msOf(cycle, items, ms) - (share / 100) * ms)).toBeLessThanOrEqual(96_900 + 60_000)
  })

  it('are spread: ten-second panels of one kind do not follow one another', () => {
    const entries = usual(posters('science', 6))
    const cycle = cycleOf(entries)
    for (const [share, items] of entries.slice(1)) {
      const places = cycle.items.flatMap((item, i) => (items.includes(item) ? [i] : []))
      const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThan(100 / share / 2)
      expect(Math.max(...gaps)).toBeLessThan((100 / share) * 2)
    }
  })

  it('keep panels of different kinds apart too: science stands between any two', () => {
    const science = posters('science', 6)
    const row = cycleOf(usual(science)).items.map((item) => science.includes(item))
    row.forEach((isScience, i) => expect(isScience || row[(i + 1) % row.length]).toBe(true))
  })

  it('leave the share of an entry without items to the others', () => {
    const entries = usual(posters('science', 6))
    const cycle = cycleOf([...entries.slice(0, 3), [10, []]])
    expect(msOf(cycle, entries[0]?.[1] ?? []) / cycle.totalMs).toBeCloseTo(7 / 9, 2)
  })
})

describe('a shared playlist', () => {
  it('takes the items of a choice in turn and leaves none out', () => {
    const many = posters('many', 40)
    const cycle = cycleOf([
      [90, posters('big', 2)],
      [10, many],
    ])
    expect(cycle.items.filter((item) => many.includes(item)).slice(0, 40)).toEqual(many)
  })

  it('says how far it is off when an item would have to follow itself', () => {
    const only = posters('only', 1)
    const cycle = cycleOf([
      [70, only],
      [30, posters('rest', 3)],
    ])
    expect(msOf(cycle, only) / cycle.totalMs).toBeCloseTo(0.5, 1)
    expect(cycle.deviation).toBeCloseTo(0.2, 1)
  })

  it('says how far it is off when one item is too long for its share', () => {
    const film = anItem('film', { durationMs: 3 * 3_600_000 })
    const cycle = cycleOf([
      [1, [film]],
      [99, posters('short', 5, 5000)],
    ])
    expect(cycle.items.length).toBeLessThanOrEqual(10_001)
    expect(cycle.deviation).toBeGreaterThan(shareTolerance)
  })

  it('repeats an item only when it is the only one', () => {
    expect(
      cycleOf([
        [50, [anItem('a')]],
        [50, [anItem('a')]],
      ]).items,
    ).toHaveLength(1)
  })

  it('has no round when nothing can play', () => {
    expect(sharedCycle([])).toBeNull()
    expect(sharedCycle([{ share: 1, items: [] }])).toBeNull()
    expect(listedCycle([])).toBeNull()
  })

  it('tells its true deviation, leaves nothing out, and never repeats, whatever it is made of', () => {
    const anEntry = fc.record({
      share: fc.double({ min: 0.1, max: 1000, noNaN: true }),
      items: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
    })
    const lengths = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 13, maxLength: 13 })
    fc.assert(
      fc.property(fc.array(anEntry, { minLength: 1, maxLength: 6 }), lengths, (entries, durations) => {
        const items = durations.map((durationMs, i) => anItem(`${i}`, { durationMs }))
        const portions = entries.map((each) => ({
          share: each.share,
          items: each.items.flatMap((i) => items[i] ?? []),
        }))
        const cycle = sharedCycle(portions)
        const wanted = new Set(portions.flatMap((each) => each.items))
        expect(new Set(cycle?.items)).toEqual(wanted)
        if (cycle !== null && wanted.size === portions.flatMap((each) => each.items).length) {
          const all = portions.reduce((sum, each) => sum + each.share, 0)
          const off = portions.map(({ share, items }) =>
            Math.abs(msOf(cycle, items) / cycle.totalMs - share / all),
          )
          expect(cycle.deviation).toBeCloseTo(Math.max(...off), 9)
        }
        const row = cycle?.items ?? []
        if (wanted.size > 1) row.forEach((item, i) => expect(item).not.toBe(row[(i + 1) % row.length]))
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })
})

describe('a listed playlist', () => {
  it('plays as listed, and an item listed twice running once', () => {
    const [a, b] = [anItem('a'), anItem('b')]
    expect(listedCycle([a, a, b, a, b, b])?.items).toEqual([a, b, a, b])
  })

  it('does not repeat itself from the end of a round to the next', () => {
    const [a, b, c] = [anItem('a'), anItem('b'), anItem('c')]
    expect(listedCycle([a, b, c, a])?.items).toEqual([a, b, c])
  })
})
