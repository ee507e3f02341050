import type { Database } from 'better-sqlite3'
import { sourceClasses } from '../../playlist/source-class.ts'

/** Five years, one of them with a leap day. */
export const days = 1_826
export const firstDate = '2021-11-22'
export const lastDate = '2026-11-21'
const items = 400
const dayMs = 86_400_000
const fromMs = Date.UTC(2021, 10, 21, 16)

/**
 * Segments around the clock for five years, on one screen at two places, put down by SQLite itself: at this number the
 * hashing would take an hour and is not what is measured. The chain's columns are filled with bytes of the right size.
 */
export function fillYears(database: Database, count: number): void {
  const everyMs = Math.floor((days * dayMs) / count)
  database
    .prepare(
      `WITH RECURSIVE
         class(at, name) AS (SELECT key, value FROM json_each(@classes)),
         number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < @count - 1),
         shown(n, startMs, localS) AS (
           SELECT n, @fromMs + n * @everyMs, (@fromMs + n * @everyMs) / 1000 + 28800 FROM number)
       INSERT INTO segment
       SELECT n + 1, '0000000001001', 'main', 'bench-' || n, 0, 'bench', 'item-' || (n % ${items}),
              '测量内容 ' || (n % ${items}), '科普中国-测量', class.name, '["健康","应急"]', 'video',
              printf('%064d', n % ${items}), 'chromium', CASE WHEN n < @count / 2 THEN '旧点位' ELSE '新点位' END,
              startMs, startMs + @everyMs, startMs - @fromMs, date(localS, 'unixepoch'),
              localS / 3600 % 24, 1, @everyMs, @everyMs - n % 50, n % 50, 0, 0, 0, 'ended', NULL,
              printf('%064d', n), printf('%064d', n + 1)
       FROM shown JOIN class ON class.at = n % json_array_length(@classes)`,
    )
    .run({ classes: JSON.stringify(sourceClasses), count, fromMs, everyMs })
}

const sums = `sum(credited_ms), sum(frozen_ms), sum(hidden_ms), sum(panel_off_ms), sum(clock_untrusted_ms), count(*)`

/** The totals as they would have been kept segment by segment. */
export function fillTotals(database: Database): void {
  const tables = {
    day_total: 'local_date, screen, source_class, shell, place',
    hour_total: 'local_date, local_hour, screen, source_class',
    item_total: 'local_date, item_id, screen, source_class, title, publisher, themes',
  }
  for (const [table, keys] of Object.entries(tables))
    database.exec(`INSERT INTO ${table} SELECT ${keys}, ${sums} FROM segment GROUP BY ${keys}`)
}
