import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { WrittenSegment } from '../../ledger/chain.ts'
import { closeSegment, type ClosedSegment, type OpenSegment } from '../../ledger/segment.ts'
import { unionByClass } from '../../ledger/union.ts'
import { sumHours, type HourGrouping } from '../../server/records/hours.ts'
import { aBook, all, anOpenSegment, aSegment, closeBooks, nineMs, type Book, type Showed } from './a-book.ts'

afterEach(closeBooks)

const bootMs = 5_000_000

/** Shown in a zone for so long, `atMs` after nine; both clocks of the machine run alike. */
interface Bout extends Showed {
  readonly zone: 'main' | 'side'
  readonly atMs: number
}

const placed = <Segment extends ClosedSegment | OpenSegment>(segment: Segment, atMs: number): Segment => ({
  ...segment,
  startMonoMs: bootMs + atMs,
})
const bout = ({ atMs, ...showed }: Bout): ClosedSegment =>
  placed(aSegment({ fromMs: nineMs + atMs, ...showed }), atMs)
const openBout = ({ atMs, ...showed }: Bout): OpenSegment =>
  placed(anOpenSegment({ fromMs: nineMs + atMs, ...showed }), atMs)

const ask = (book: Book, by: HourGrouping, open = book.ledger.open()) =>
  sumHours(book.database, { from: '2026-11-01', to: '2026-11-30', by, screen: null }, open)
const science = (book: Book, by: HourGrouping = 'day') =>
  [...ask(book, by).values()].reduce((sum, { creditedMs }) => sum + (creditedMs['science'] ?? 0), 0)

const inMain: Bout = { zone: 'main', atMs: 0, creditedMs: 10_000 }

describe('a second that two zones show', () => {
  it('is kept once for one class, and once for each of two', () => {
    const book = aBook()
    book.ledger.append([bout(inMain), bout({ ...inMain, zone: 'side', itemId: 'other' })], null)
    expect([science(book), science(book, 'hour')]).toEqual([10_000, 10_000])
    book.ledger.append([bout({ ...inMain, zone: 'side', atMs: 20_000, sourceClass: 'government' })], null)
    expect(ask(book, 'month').get('2026-11')?.creditedMs).toEqual({ science: 10_000, government: 10_000 })
  })

  it('counts for whichever is closed later only where the other does not cover it', () => {
    const side: Bout = { zone: 'side', atMs: 6_000, creditedMs: 10_000, itemId: 'other' }
    for (const order of [
      [inMain, side],
      [side, inMain],
    ]) {
      const book = aBook()
      for (const each of order) book.ledger.append([bout(each)], null)
      expect(science(book)).toBe(16_000)
    }
  })

  it('of one item in both zones is one second of it; of two items it is one of each', () => {
    const book = aBook()
    book.ledger.append([bout(inMain), bout({ ...inMain, zone: 'side' })], null)
    book.ledger.append([bout({ ...inMain, zone: 'side', atMs: 5_000, itemId: 'other' })], null)
    const items = ask(book, 'item')
    expect([items.get('poster')?.creditedMs, items.get('other')?.creditedMs]).toEqual([
      { science: 10_000 },
      { science: 10_000 },
    ])
    expect(science(book)).toBe(15_000)
  })

  it('is itemised in both where both were hidden or frozen, and is a play of each', () => {
    const book = aBook()
    const stood = { ...inMain, creditedMs: 0, frozenMs: 4_000 }
    book.ledger.append([bout(stood), bout({ ...stood, zone: 'side' })], null)
    expect(ask(book, 'day').get('2026-11-22')).toMatchObject({ excludedMs: { frozen: 8_000 }, plays: 2 })
  })

  it('is one while both are still on the glass, and while only one of them is', () => {
    const book = aBook()
    const both = [openBout(inMain), openBout({ ...inMain, zone: 'side', atMs: 2_000 })]
    for (const open of both) book.ledger.checkpoint(open)
    expect(science(book)).toBe(12_000)
    book.ledger.append([bout(inMain)], null)
    expect(science(book)).toBe(12_000)
  })

  it('is one after a power cut, which leaves both open', () => {
    const book = aBook()
    book.ledger.checkpoint(openBout(inMain))
    book.ledger.checkpoint(openBout({ ...inMain, zone: 'side', atMs: 2_000 }))
    const next = book.reopened()
    expect(next.ledger.recover()).toBe(2)
    expect(all(next).map(({ shown, endReason }) => `${shown.zone} ${endReason}`)).toEqual([
      'main power-cut',
      'side power-cut',
    ])
    expect([science(next), next.ledger.open()]).toEqual([12_000, []])
  })
})

const hourMs = 3_600_000
const part = fc.record({
  gapMs: fc.nat(40_000),
  forMs: fc.nat(300_000),
  quarters: fc.nat(4),
  sourceClass: fc.constantFrom('science', 'science', 'government'),
  itemId: fc.constantFrom('a', 'b'),
  untrusted: fc.constantFrom(false, false, false, true),
})

/** What one zone shows one after the other, within one hour, as records of one boot. */
const row = (zone: 'main' | 'side') =>
  fc.array(part, { maxLength: 14 }).map((parts) => {
    let atMs = 0
    return parts.flatMap(({ gapMs, forMs, quarters, untrusted, ...shown }) => {
      atMs += gapMs
      const creditedMs = Math.floor((forMs * quarters) / 4)
      const segment = bout({ zone, atMs, creditedMs, frozenMs: forMs - creditedMs, ...shown })
      atMs += forMs
      return atMs > hourMs ? [] : [untrusted ? asUntrusted(segment) : segment]
    })
  })

const asUntrusted = (segment: ClosedSegment): ClosedSegment => ({
  ...segment,
  clockTrusted: false,
  creditedMs: 0,
  excludedMs: { ...segment.excludedMs, clockUntrusted: segment.creditedMs },
})

/** The record that stands in for one whose clock was not trusted. */
function placing(book: Book): WrittenSegment[] {
  return book.ledger.unplaced('boot-1').map(({ seq, hash, ...old }) => ({
    ...old,
    clockTrusted: true,
    creditedMs: old.excludedMs.clockUntrusted,
    excludedMs: { ...old.excludedMs, clockUntrusted: 0 },
    replaces: { seq, hash, localDate: old.localDate },
  }))
}

const counted = (book: Book): WrittenSegment[] => all(book).filter(({ clockTrusted }) => clockTrusted)

/** Two rows as one, in any order in which the zones may close. */
const woven = fc
  .tuple(row('main'), row('side'), fc.infiniteStream(fc.boolean()))
  .map(([main, side, turns]) => {
    const left = { main: [...main], side: [...side] }
    const order: ClosedSegment[] = []
    for (const isMain of turns) {
      const [first, second] = isMain ? [left.main, left.side] : [left.side, left.main]
      const next = first.shift() ?? second.shift()
      if (!next) return order
      order.push(next)
    }
    return order
  })

describe('whatever two zones show, in whatever order they close', () => {
  it('the kept sums of day, hour and item are the union over the records, to the millisecond', () => {
    fc.assert(
      fc.property(woven, fc.boolean(), (segments, isPlaced) => {
        const book = aBook()
        for (const segment of segments) book.ledger.append([segment], null)
        if (isPlaced) book.ledger.append(placing(book), null)
        const union = unionByClass(counted(book))
        for (const by of ['day', 'hour'] as const) {
          const sums = [...ask(book, by).values()].map(({ creditedMs }) => creditedMs)
          expect(sums.length === 0 ? {} : nonZero(sums[0])).toEqual(nonZero(union))
        }
        for (const [itemId, { creditedMs }] of ask(book, 'item'))
          expect(nonZero(creditedMs)).toEqual(
            nonZero(unionByClass(counted(book).filter(({ shown }) => shown.itemId === itemId))),
          )
        closeBooks()
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('what is still on the glass is added as its closing would', () => {
    fc.assert(
      fc.property(woven, (segments) => {
        const book = aBook()
        const last = (zone: string) => segments.findLast(({ shown }) => shown.zone === zone)
        const open = [last('main'), last('side')].flatMap((each) => (each?.clockTrusted ? [each] : []))
        const closed = segments.filter((each) => !open.includes(each))
        book.ledger.append(closed, null)
        for (const each of open) book.ledger.checkpoint(reopened(each))
        const live = nonZero(ask(book, 'day').get('2026-11-22')?.creditedMs)
        const then = book.reopened()
        then.ledger.recover()
        expect(live).toEqual(nonZero(ask(then, 'day').get('2026-11-22')?.creditedMs))
        expect(live).toEqual(nonZero(unionByClass([...closed, ...open].filter((each) => each.clockTrusted))))
        closeBooks()
      }),
      { seed: 20261122, numRuns: 40 },
    )
  })
})

const nonZero = (sums: Readonly<Record<string, number>> = {}) =>
  Object.fromEntries(Object.entries(sums).filter(([, ms]) => ms > 0))

/** A closed record as it was at its last beat. */
function reopened(closed: ClosedSegment): OpenSegment {
  const { shown, elapsedMs, creditedMs, excludedMs, startMonoMs, startedAtMs, endedAtMs } = closed
  const base = anOpenSegment({ ...shown, fromMs: startedAtMs })
  const { bootId } = base
  return {
    ...base,
    shown,
    startMonoMs,
    last: { bootId, monoMs: startMonoMs + elapsedMs, wallMs: endedAtMs, trusted: true },
    credit: { ...base.credit, tally: { elapsedMs, creditedMs, excludedMs } },
  }
}

describe('a showing that is closed as it was open', () => {
  it('is the same record', () => {
    const closed = bout(inMain)
    expect(closeSegment(reopened(closed), 'ended')).toEqual(closed)
  })
})
