import type { Database } from 'better-sqlite3'
import type { LocalDate } from '../../playlist/item.ts'

/** What was looked up of one page, or of one item on it. */
export interface QueryCount {
  readonly page: string
  readonly itemId: string | null
  readonly opened: number
  readonly shownMs: number
  readonly touches: number
}

export interface QueryPlace {
  readonly localDate: LocalDate
  readonly clockTrusted: boolean
  readonly screen: string
}

/** All of a period. */
export interface TouchQueries {
  /** Days on which somebody looked something up. */
  readonly days: number
  /** Pages opened beyond home and search: guides, lists, tables, films, posters. */
  readonly lookups: number
  readonly shownMs: number
  readonly touches: number
}

/** The counts of the query, day by day. Days with a clock that was not trusted are kept, and counted nowhere. */
export interface QueryBook {
  add(place: QueryPlace, count: QueryCount): void
  /** By day and page, items put together. */
  byPage(from: LocalDate, to: LocalDate): (QueryCount & { readonly date: LocalDate })[]
  /** By day, page and item. */
  byItem(from: LocalDate, to: LocalDate): (QueryCount & { readonly date: LocalDate })[]
  touchQueries(from: LocalDate, to: LocalDate): TouchQueries
  /** Days before `today` that are not in the chain yet, oldest first. */
  untold(screen: string, today: LocalDate): LocalDate[]
  ofDay(screen: string, date: LocalDate): QueryCount[]
  tell(screen: string, date: LocalDate, actSeq: number): void
}

/** More kinds of lookups than that in one day are no visitor's: the rest is counted without its item. */
const mostRowsADay = 10_000

const sums = 'sum(opened) AS opened, sum(shown_ms) AS shownMs, sum(touches) AS touches'
const within = 'clock_trusted = 1 AND local_date BETWEEN ? AND ?'

type Dated = QueryCount & { readonly date: LocalDate }

/** The statements that answer for a period. */
function periodOf(database: Database) {
  const byPage = database.prepare<[string, string], Dated>(
    `SELECT local_date AS date, page, NULL AS itemId, ${sums} FROM query_day WHERE ${within}
     GROUP BY local_date, page ORDER BY local_date, page`,
  )
  const byItem = database.prepare<[string, string], Dated>(
    `SELECT local_date AS date, page, nullif(item_id, '') AS itemId, ${sums} FROM query_day WHERE ${within}
     GROUP BY local_date, page, item_id ORDER BY local_date, page, item_id`,
  )
  const total = database.prepare<[string, string], TouchQueries>(
    `SELECT count(DISTINCT local_date) AS days, ifnull(sum(shown_ms), 0) AS shownMs, ifnull(sum(touches), 0) AS touches,
       ifnull(sum(opened) FILTER (WHERE page NOT IN ('home', 'search')), 0) AS lookups
     FROM query_day WHERE ${within}`,
  )
  return {
    byPage: (from, to) => byPage.all(from, to),
    byItem: (from, to) => byItem.all(from, to),
    touchQueries: (from, to) => total.get(from, to) ?? { days: 0, lookups: 0, shownMs: 0, touches: 0 },
  } satisfies Partial<QueryBook>
}

export function openQueryBook(database: Database): QueryBook {
  const add = database.prepare(`INSERT INTO query_day
    VALUES (@localDate, @clockTrusted, @screen, @page, @itemId, @opened, @shownMs, @touches)
    ON CONFLICT DO UPDATE SET opened = opened + excluded.opened, shown_ms = shown_ms + excluded.shown_ms,
      touches = touches + excluded.touches`)
  const rowsOf = database
    .prepare<[string], number>('SELECT count(*) FROM query_day WHERE local_date = ?')
    .pluck()
  const ofDay = database.prepare<[string, string], QueryCount>(
    `SELECT page, nullif(item_id, '') AS itemId, opened, shown_ms AS shownMs, touches FROM query_day
     WHERE clock_trusted = 1 AND screen = ? AND local_date = ? ORDER BY page, item_id`,
  )
  const untold = database
    .prepare<[string, string], string>(
      `SELECT DISTINCT local_date FROM query_day WHERE clock_trusted = 1 AND screen = ? AND local_date < ?
         AND (local_date, screen) NOT IN (SELECT local_date, screen FROM query_day_told) ORDER BY local_date`,
    )
    .pluck()
  const tell = database.prepare('INSERT INTO query_day_told (screen, local_date, act_seq) VALUES (?, ?, ?)')
  return {
    add({ localDate, clockTrusted, screen }, count) {
      const isFull = (rowsOf.get(localDate) ?? 0) >= mostRowsADay
      const itemId = isFull ? '' : (count.itemId ?? '')
      add.run({ ...count, itemId, localDate, clockTrusted: Number(clockTrusted), screen })
    },
    ...periodOf(database),
    untold: (screen, today) => untold.all(screen, today),
    ofDay: (screen, date) => ofDay.all(screen, date),
    tell: (screen, date, actSeq) => void tell.run(screen, date, actSeq),
  }
}
