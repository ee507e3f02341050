import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { hourGroupings, sumHours, type HourGrouping } from '../../server/records/hours.ts'
import type { ClosedSegment } from '../../ledger/segment.ts'
import { aBook, anOpenSegment, aSegment, closeBooks, nineMs, type Book, type Showed } from './a-book.ts'

afterEach(closeBooks)

const ask = (book: Book, by: HourGrouping, more: { from?: string; to?: string; screen?: string } = {}) =>
  sumHours(
    book.database,
    { from: '2026-11-01', to: '2026-11-30', by, screen: null, ...more },
    book.ledger.open(),
  )

/** What a person would add up by hand. */
function byHand(segments: readonly ClosedSegment[], keysOf: (segment: ClosedSegment) => readonly string[]) {
  const sums: Record<string, Record<string, number>> = {}
  for (const segment of segments)
    for (const key of keysOf(segment)) {
      const sum = (sums[key] ??= { plays: 0, frozen: 0 })
      const { sourceClass } = segment.shown
      sum[sourceClass] = (sum[sourceClass] ?? 0) + segment.creditedMs
      sum['frozen'] = (sum['frozen'] ?? 0) + segment.excludedMs.frozen
      sum['plays'] = (sum['plays'] ?? 0) + (segment.part === 0 ? 1 : 0)
    }
  return sums
}

const keysOf: Record<HourGrouping, (segment: ClosedSegment) => readonly string[]> = {
  day: ({ localDate }) => [localDate],
  hour: ({ localDate, localHour }) => [`${localDate}T${String(localHour).padStart(2, '0')}`],
  month: ({ localDate }) => [localDate.slice(0, 7)],
  item: ({ shown }) => [shown.itemId],
  publisher: ({ shown }) => [shown.publisher],
  theme: ({ shown }) => shown.themes,
}

const showed: fc.Arbitrary<Showed> = fc.record({
  fromMs: fc.integer({ min: Date.UTC(2026, 9, 31, 16), max: Date.UTC(2026, 10, 30, 15, 50) }),
  creditedMs: fc.nat(600_000),
  frozenMs: fc.constantFrom(0, 0, 777),
  part: fc.constantFrom(0, 0, 1, 2),
  itemId: fc.constantFrom('a', 'b', '1834567890123456789'),
  publisher: fc.constantFrom('科普中国', '县科协'),
  sourceClass: fc.constantFrom('science', 'government', 'convenience'),
  themes: fc.subarray(['健康', '应急', '食品安全']),
})

describe('hours', () => {
  it.each(hourGroupings)('by %s are the sum over the raw segments, the one on the glass included', (by) => {
    const book = aBook()
    const tables = ['segment', 'day_total', 'hour_total', 'item_total']
    const empty = () => tables.forEach((table) => book.database.exec(`DELETE FROM ${table}`))
    fc.assert(
      fc.property(fc.array(showed, { maxLength: 12 }), showed, (closed, onGlass) => {
        empty()
        const segments = closed.map(aSegment)
        book.ledger.append(segments, null)
        book.ledger.checkpoint(anOpenSegment(onGlass))
        const told = [...ask(book, by)].map(
          ([key, sum]) =>
            [key, { ...sum.creditedMs, plays: sum.plays, frozen: sum.excludedMs.frozen }] as const,
        )
        expect(Object.fromEntries(told)).toEqual(byHand([...segments, aSegment(onGlass)], keysOf[by]))
      }),
      { seed: 20261122, numRuns: 25 },
    )
  })

  it('count what is on the glass in its own day only, and once', () => {
    const book = aBook()
    book.ledger.append([aSegment()], anOpenSegment({ creditedMs: 4_000, part: 0 }))
    const today = ask(book, 'day').get('2026-11-22')
    expect(today).toMatchObject({ creditedMs: { science: 14_000 }, plays: 2 })
    expect([...ask(book, 'day', { to: '2026-11-21' }).keys()]).toEqual([])
    book.ledger.append([aSegment({ creditedMs: 4_000 })], null)
    expect(ask(book, 'day').get('2026-11-22')).toMatchObject({ creditedMs: { science: 14_000 }, plays: 2 })
  })

  it('count a showing across an hour turn as one play', () => {
    const book = aBook()
    book.ledger.append([aSegment(), aSegment({ fromMs: nineMs + 3_600_000, part: 1 })], null)
    expect(ask(book, 'day').get('2026-11-22')?.plays).toBe(1)
  })

  it('are told apart by screen', () => {
    const book = aBook()
    book.ledger.append([aSegment(), aSegment({ screen: '4415210001002', creditedMs: 3_000 })], null)
    const of = (screen: string) => ask(book, 'day', { screen }).get('2026-11-22')?.creditedMs['science']
    expect([of('4415210001001'), of('4415210001002'), of('4415210001003')]).toEqual([
      10_000,
      3_000,
      undefined,
    ])
  })

  it('of an item carry its title', () => {
    const book = aBook()
    book.ledger.append([aSegment({ itemId: 'x', title: '节约用水' })], null)
    book.ledger.checkpoint(anOpenSegment({ itemId: 'y', title: '防震避险' }))
    expect([...ask(book, 'item').values()].map(({ label }) => label)).toEqual(['节约用水', '防震避险'])
  })
})
