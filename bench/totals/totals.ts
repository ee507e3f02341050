// How long sums over months and years take where the book holds many segments: the totals answer, not the records.
// `--segments N` (10000000 for the long run), `--asks N`.
import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { dataFolder } from '../../main/data-folder.ts'
import { openDatabase } from '../../server/database/open.ts'
import { damageOf } from '../../server/database/damage.ts'
import { sumHours, type HourGrouping, type HourSum } from '../../server/records/hours.ts'
import { numberAfter, type Section } from '../section.ts'
import { quantile, sum } from '../spread.ts'
import { dropFolder, freshFolder } from '../station-process.ts'
import { fillTotals, fillYears, firstDate, lastDate } from './a-long-book.ts'

const [usualSegments, usualAsks] = [1_000_000, 200]
const [mostMonthMs, mostYearsMs] = [5, 50]

interface Question {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly by: HourGrouping
}

const month = { from: '2026-10-01', to: '2026-10-31' }
const years = { from: firstDate, to: lastDate }
const questions: readonly Question[] = [
  { name: 'a month by day', ...month, by: 'day' },
  { name: 'five years by day', ...years, by: 'day' },
  { name: 'five years by month', ...years, by: 'month' },
  { name: 'a month by hour', ...month, by: 'hour' },
  { name: 'a month by item', ...month, by: 'item' },
]

const creditedMs = (sums: Map<string, HourSum>) =>
  sum([...sums.values()].flatMap((each) => Object.values(each.creditedMs)))

function timesOf(database: Database, question: Question, asks: number) {
  const timesMs: number[] = []
  let sums = new Map<string, HourSum>()
  for (let at = 0; at < asks; at += 1) {
    const from = performance.now()
    sums = sumHours(database, { ...question, screen: null }, [])
    timesMs.push(performance.now() - from)
  }
  return {
    p50: quantile(timesMs, 0.5),
    p95: quantile(timesMs, 0.95),
    rows: sums.size,
    credited: creditedMs(sums),
  }
}

/** The sum over the records themselves: what the totals stand for, and what asking them would cost. */
function fromRecords(database: Database, { from, to }: Question): { ms: number; credited: number } {
  const begun = performance.now()
  const credited = database
    .prepare('SELECT sum(credited_ms) FROM segment WHERE local_date BETWEEN ? AND ?')
    .pluck()
    .get(from, to)
  return { ms: performance.now() - begun, credited: Number(credited) }
}

function checkMs(path: string): number {
  const begun = performance.now()
  damageOf(path, 'bounded')
  return performance.now() - begun
}

export function measure(words: readonly string[]): Promise<Section> {
  const count = numberAfter(words, '--segments', usualSegments)
  const asks = numberAfter(words, '--asks', usualAsks)
  const folder = freshFolder()
  const path = dataFolder(folder).databasePath
  const database = openDatabase(path)
  try {
    fillYears(database, count)
    fillTotals(database)
    const answers = questions.map((question) => ({ question, ...timesOf(database, question, asks) }))
    const records = questions.map((question) => fromRecords(database, question))
    database.pragma('wal_checkpoint(TRUNCATE)')
    const sizeMb = statSync(path).size / 1e6
    return Promise.resolve(sectionOf({ count, asks, answers, records, sizeMb, checkMs: checkMs(path) }))
  } finally {
    database.close()
    dropFolder(folder)
  }
}

interface Measured {
  readonly count: number
  readonly asks: number
  readonly answers: readonly (ReturnType<typeof timesOf> & { question: Question })[]
  readonly records: readonly ReturnType<typeof fromRecords>[]
  readonly sizeMb: number
  readonly checkMs: number
}

function sectionOf({ count, asks, answers, records, sizeMb, checkMs }: Measured): Section {
  const rows = answers.map(({ question, p50, p95, rows }, at) => [
    question.name,
    rows,
    asks,
    p50.toFixed(2),
    p95.toFixed(2),
    records[at]?.ms.toFixed(0) ?? '',
  ])
  const isEqual = answers.every(({ credited }, at) => credited === records[at]?.credited)
  const p95Of = (name: string) => answers.find(({ question }) => question.name === name)?.p95 ?? NaN
  return {
    title: 'Sums over years',
    how: [
      `${count} segments over five years (two places, every class, 400 items) in a book of ${sizeMb.toFixed(0)} MB, put down by SQL, not through the chain. Asked within the process, without HTTP; the file is in the page cache. The last column is one plain sum over the records themselves, which the totals spare.`,
      `Looking the same file over at a start took ${checkMs.toFixed(0)} ms (every page up to 256 MiB, beyond that all but the closed segments; the made-up chain ends it at its first record, so the chain since the last seal is not in this figure).`,
    ],
    tables: [{ columns: ['sum', 'answers', 'asks', 'p50, ms', 'p95, ms', 'over the records, ms'], rows }],
    promises: [
      {
        words: `a month by day in under ${mostMonthMs} ms (p95)`,
        held: p95Of('a month by day') < mostMonthMs,
      },
      {
        words: `five years by day in under ${mostYearsMs} ms (p95)`,
        held: p95Of('five years by day') < mostYearsMs,
      },
      { words: 'each equals the sum over the records', held: isEqual },
    ],
  }
}
