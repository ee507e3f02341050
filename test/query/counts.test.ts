import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { openDatabase } from '../../server/database/open.ts'
import { openQueryBook, type QueryBook } from '../../server/query/query-book.ts'
import { tellQueryDays } from '../../server/query/query-days.ts'
import { QueryMeter, type QueryBeat } from '../../server/query/query-meter.ts'
import { openActStore } from '../../server/records/act-store.ts'

/** 2026-11-22 23:59:00 in Shanghai. */
const lateMs = Date.UTC(2026, 10, 22, 15, 59)
const setting = { screen: '4415210001001', zone: 'Asia/Shanghai' }
const at = (monoMs: number, trusted = true) => ({
  bootId: 'boot-1',
  monoMs,
  wallMs: lateMs + monoMs,
  trusted,
})
const aBeat = (given: Partial<QueryBeat> = {}): QueryBeat => ({
  type: 'queryBeat',
  page: 'guide',
  itemId: 'g#医保',
  spanMs: 1_000,
  opened: false,
  touches: 0,
  ...given,
})

let database: ReturnType<typeof openDatabase>
let book: QueryBook
let meter: QueryMeter
beforeEach(() => {
  database = openDatabase(':memory:')
  book = openQueryBook(database)
  meter = new QueryMeter({ book, setting: () => setting })
})
afterEach(() => database.close())

describe('the counts of a day', () => {
  it('are kept by page and item', () => {
    meter.take(aBeat({ page: 'home', itemId: null, spanMs: 0, opened: true }), at(0))
    meter.take(aBeat({ page: 'home', itemId: null, touches: 1 }), at(1_000))
    meter.take(aBeat({ opened: true, spanMs: 0 }), at(1_000))
    meter.take(aBeat({ touches: 2 }), at(2_000))
    expect(book.byItem('2026-11-22', '2026-11-22')).toEqual([
      { date: '2026-11-22', page: 'guide', itemId: 'g#医保', opened: 1, shownMs: 1_000, touches: 2 },
      { date: '2026-11-22', page: 'home', itemId: null, opened: 1, shownMs: 1_000, touches: 1 },
    ])
    expect(book.touchQueries('2026-11-01', '2026-11-30')).toEqual({
      days: 1,
      lookups: 1,
      shownMs: 2_000,
      touches: 3,
    })
  })

  it('fall on the local day on which they came', () => {
    for (const second of [0, 30, 61]) meter.take(aBeat(), at(second * 1_000))
    expect(book.byPage('2026-11-22', '2026-11-23').map(({ date }) => date)).toEqual([
      '2026-11-22',
      '2026-11-23',
    ])
  })

  it('never say more than the station’s own clock saw pass', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ gap: fc.nat(5_000), span: fc.nat(60_000) }), { minLength: 1, maxLength: 40 }),
        (beats) => {
          database.exec('DELETE FROM query_day')
          const counting = new QueryMeter({ book, setting: () => setting })
          let mono = -600_000
          for (const { gap, span } of beats) counting.take(aBeat({ spanMs: span }), at((mono += gap)))
          const passed = beats.slice(1).reduce((sum, { gap }) => sum + gap, 0)
          expect(book.touchQueries('2026-01-01', '2026-12-31').shownMs).toBeLessThanOrEqual(passed)
        },
      ),
    )
  })

  it('of a clock that is not trusted count on no day', () => {
    meter.take(aBeat({ opened: true }), at(0, false))
    expect(book.touchQueries('1970-01-01', '2099-12-31').lookups).toBe(0)
    expect(book.untold(setting.screen, '2026-12-01')).toEqual([])
  })

  it('take no page name that is none', () => {
    meter.take(aBeat({ page: '<script>' }), at(0))
    expect(book.byPage('2026-11-22', '2026-11-22')).toEqual([])
  })
})

describe('a day that is over', () => {
  const tell = (monoMs: number, trusted = true) => {
    const acts = openActStore(database)
    const dates = tellQueryDays({ database, queries: book, acts, ...setting }, at(monoMs, trusted))
    return { dates, acts: acts.list({ kind: 'query-day' }) }
  }

  it('goes into the chain once, after midnight', () => {
    meter.take(aBeat({ opened: true }), at(0))
    expect(tell(59_999).dates).toEqual([])
    const { dates, acts } = tell(60_000)
    expect(dates).toEqual(['2026-11-22'])
    expect(acts).toMatchObject([
      {
        subject: '4415210001001',
        role: 'station',
        body: {
          date: '2026-11-22',
          total: { opened: 1, shownMs: 0, touches: 0 },
          rows: [{ page: 'guide', itemId: 'g#医保', opened: 1, shownMs: 0, touches: 0 }],
        },
      },
    ])
    expect(tell(61_000).acts).toHaveLength(1)
  })

  it('waits for a trusted clock', () => {
    meter.take(aBeat({ opened: true }), at(0))
    expect(tell(60_000, false).dates).toEqual([])
  })

  it('on which nobody asked leaves no act', () => {
    expect(tell(60_000).acts).toEqual([])
  })
})
