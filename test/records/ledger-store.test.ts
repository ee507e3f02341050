import { afterEach, describe, expect, it } from 'vitest'
import { chainStart, segmentHash, type ChainedSegment } from '../../ledger/chain.ts'
import { aBook, all, anOpenSegment, aSegment, closeBooks, nineMs } from './a-book.ts'

afterEach(closeBooks)

const dayMs = 86_400_000

/** Whether every record follows the one before it, and none was touched. */
function isUnbroken(segments: readonly ChainedSegment[]): boolean {
  return segments.every(
    (each, index) =>
      each.seq === index + 1 &&
      each.prevHash === (segments[index - 1]?.hash ?? chainStart) &&
      each.hash === segmentHash(each, each.seq, each.prevHash),
  )
}

describe('a closed segment', () => {
  it('is exactly what comes back', () => {
    const book = aBook()
    const segment = aSegment({
      title: "“一氧化碳”\n与 '引号' 😀",
      itemId: '1834567890123456789',
      themes: ['健康', '应急'],
      frozenMs: 1_234,
      endReason: 'replaced',
      part: 3,
    })
    book.ledger.append([{ ...segment, clockTrusted: false }], null)
    const [back] = all(book.reopened())
    expect(back).toMatchObject({ ...segment, clockTrusted: false })
    expect(Object.keys(back ?? {}).sort()).toEqual(
      [...Object.keys(segment), 'hash', 'prevHash', 'seq'].sort(),
    )
  })

  it('takes its place in the chain, in this run and in the next', () => {
    const book = aBook()
    book.ledger.append([aSegment(), aSegment({ fromMs: nineMs + 10_000 })], null)
    const next = book.reopened()
    next.ledger.append([aSegment({ fromMs: nineMs + 20_000 })], null)
    expect(all(next)).toHaveLength(3)
    expect(isUnbroken(all(next))).toBe(true)
  })

  it('that was changed in the table is no longer sound', () => {
    const book = aBook()
    book.ledger.append([aSegment(), aSegment()], null)
    book.database.exec(`UPDATE segment SET title = '别的' WHERE seq = 1`)
    expect(isUnbroken(all(book))).toBe(false)
  })

  it('whose figures do not add up is refused, and nothing of its batch is written', () => {
    const book = aBook()
    const wrong = { ...aSegment(), creditedMs: 10_001 }
    expect(() => book.ledger.append([aSegment(), wrong], anOpenSegment())).toThrow(/CHECK/)
    expect(all(book)).toEqual([])
    expect(book.ledger.open()).toEqual([])
  })
})

describe('an open segment', () => {
  it('is kept as of its last beat, one for each part of the glass', () => {
    const book = aBook()
    book.ledger.checkpoint(anOpenSegment({ creditedMs: 1_000 }))
    book.ledger.checkpoint(anOpenSegment({ creditedMs: 2_000 }))
    book.ledger.checkpoint(anOpenSegment({ zone: 'band', creditedMs: 500 }))
    const open = book.reopened().ledger.open()
    expect(open.map(({ credit }) => credit.tally.creditedMs).sort()).toEqual([2_000, 500])
    expect(open).toContainEqual(anOpenSegment({ creditedMs: 2_000 }))
  })

  it('gives way to its closed form and to what follows it, in one transaction', () => {
    const book = aBook()
    book.ledger.checkpoint(anOpenSegment())
    const following = anOpenSegment({ itemId: 'next', fromMs: nineMs + 10_000, creditedMs: 0 })
    book.ledger.append([aSegment()], following)
    expect(book.ledger.open()).toEqual([following])
    book.ledger.append([aSegment()], null)
    expect(book.ledger.open()).toEqual([])
  })
})

describe('a start after a crash', () => {
  it('closes what was open at its last checkpoint, and chains it', () => {
    const book = aBook()
    book.ledger.append(
      [aSegment()],
      anOpenSegment({ fromMs: nineMs + 10_000, creditedMs: 3_000, frozenMs: 400 }),
    )
    const next = book.reopened()
    expect(next.ledger.recover()).toBe(1)
    const [, left] = all(next)
    expect(left).toMatchObject({
      endReason: 'power-cut',
      startedAtMs: nineMs + 10_000,
      endedAtMs: nineMs + 13_400,
      creditedMs: 3_000,
      excludedMs: { frozen: 400 },
    })
    expect(isUnbroken(all(next))).toBe(true)
  })

  it('finds nothing to close the second time, nor in a new book', () => {
    const book = aBook()
    expect(book.ledger.recover()).toBe(0)
    book.ledger.checkpoint(anOpenSegment())
    expect([book.ledger.recover(), book.ledger.recover()]).toEqual([1, 0])
    expect(book.ledger.open()).toEqual([])
  })
})

describe('the segments of a range', () => {
  it('lie on its local dates, first and last included, and come in pages', () => {
    const book = aBook()
    const days = [-1, 0, 0, 1, 2].map((day) => aSegment({ fromMs: nineMs + day * dayMs }))
    book.ledger.append(days, null)
    const page = (cursor: number) =>
      book.ledger
        .segments({ from: '2026-11-22', to: '2026-11-23', cursor, limit: 2 })
        .map(({ seq, localDate }) => `${seq} ${localDate}`)
    expect(page(0)).toEqual(['2 2026-11-22', '3 2026-11-22'])
    expect(page(3)).toEqual(['4 2026-11-23'])
    expect(page(4)).toEqual([])
  })
})

describe('the first showing of an item', () => {
  const firsts = (book: ReturnType<typeof aBook>) =>
    book.database.prepare('SELECT item_id AS item, shown_at AS at FROM first_showing ORDER BY at').all()

  it('is when an edition of it was first credited, and stays so', () => {
    const book = aBook()
    book.ledger.append([aSegment({ creditedMs: 0, frozenMs: 5_000 })], null)
    expect(firsts(book)).toEqual([])
    book.ledger.append([aSegment({ fromMs: nineMs + 5_000 }), aSegment({ fromMs: nineMs + 50_000 })], null)
    book.ledger.append([aSegment({ fromMs: nineMs + 90_000, mediaHash: 'c'.repeat(64) })], null)
    expect(firsts(book)).toEqual([
      { item: 'poster', at: nineMs + 5_000 },
      { item: 'poster', at: nineMs + 90_000 },
    ])
  })
})
