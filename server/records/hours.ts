import type { Database } from 'better-sqlite3'
import type { Exclusion } from '../../ledger/credit.ts'
import { closeSegment, type ClosedSegment, type OpenSegment } from '../../ledger/segment.ts'
import { gainReader } from './gain.ts'

export const hourGroupings = ['day', 'hour', 'month', 'item', 'theme', 'publisher'] as const
export type HourGrouping = (typeof hourGroupings)[number]

/** What was shown under one key. Milliseconds. */
export interface HourSum {
  readonly key: string
  readonly label: string
  creditedMs: Record<string, number>
  excludedMs: Record<Exclusion, number>
  plays: number
}

/** Local dates, first and last included; `screen` null is all of them. */
export interface HoursRange {
  readonly from: string
  readonly to: string
  readonly by: HourGrouping
  readonly screen: string | null
}

interface SumRow {
  key: string
  label: string
  sourceClass: string
  creditedMs: number
  frozen: number
  hidden: number
  panelOff: number
  clockUntrusted: number
  plays: number
}

interface Source {
  /** The table of totals that answers it soonest. */
  readonly from: string
  readonly key: string
  readonly label: string
  /** The keys of a showing that is still on the glass, for it is in no total yet. */
  readonly of: (segment: ClosedSegment) => string[]
}

const sources: Record<HourGrouping, Source> = {
  day: { from: 'day_total', key: 'local_date', label: 'local_date', of: (open) => [open.localDate] },
  month: {
    from: 'day_total',
    key: 'substr(local_date, 1, 7)',
    label: 'substr(local_date, 1, 7)',
    of: (open) => [open.localDate.slice(0, 7)],
  },
  hour: {
    from: 'hour_total',
    key: `local_date || 'T' || printf('%02d', local_hour)`,
    label: `local_date || ' ' || printf('%02d:00', local_hour)`,
    of: (open) => [`${open.localDate}T${String(open.localHour).padStart(2, '0')}`],
  },
  item: { from: 'item_total', key: 'item_id', label: 'max(title)', of: (open) => [open.shown.itemId] },
  publisher: {
    from: 'item_total',
    key: 'publisher',
    label: 'publisher',
    of: (open) => [open.shown.publisher],
  },
  // An item with two themes counts under both: this table does not add up, and is not meant to.
  theme: {
    from: 'item_total, json_each(item_total.themes) AS theme',
    key: 'theme.value',
    label: 'theme.value',
    of: (open) => [...open.shown.themes],
  },
}

/** Sums of what was shown on local dates `from`…`to`, showings still on the glass included. */
export function sumHours(
  database: Database,
  query: HoursRange,
  open: readonly OpenSegment[],
): Map<string, HourSum> {
  const { from, key, label, of } = sources[query.by]
  const rows = database
    .prepare<unknown[], SumRow>(
      `SELECT ${key} AS key, ${label} AS label, source_class AS sourceClass, sum(credited_ms) AS creditedMs,
              sum(frozen_ms) AS frozen, sum(hidden_ms) AS hidden, sum(panel_off_ms) AS panelOff,
              sum(clock_untrusted_ms) AS clockUntrusted, sum(plays) AS plays
       FROM ${from} WHERE local_date BETWEEN ? AND ? AND screen = ifnull(?, screen)
       GROUP BY 1, 3 ORDER BY 1, 3`,
    )
    .all(query.from, query.to, query.screen)
  const sums = new Map<string, HourSum>()
  for (const row of rows) add(sums, row)
  for (const { segment, creditedMs } of onGlass(database, query, open))
    for (const key of of(segment)) {
      const label = query.by === 'item' ? segment.shown.title : key
      const { shown, part, excludedMs } = segment
      const { sourceClass } = shown
      add(sums, { key, label, sourceClass, creditedMs, ...excludedMs, plays: part === 0 ? 1 : 0 })
    }
  return sums
}

/** The showings on the glass, with what each adds to the book and to the ones before it. */
function onGlass(database: Database, query: HoursRange, open: readonly OpenSegment[]) {
  const gainOf = gainReader(database)
  const ofItems = sources[query.by].from.startsWith('item_total')
  const asClosed = open.map((each) => closeSegment(each, 'power-cut'))
  const isAsked = ({ localDate, shown }: ClosedSegment) =>
    localDate >= query.from && localDate <= query.to && shown.screen === (query.screen ?? shown.screen)
  return asClosed.filter(isAsked).map((segment, index, all) => {
    const { ofClassMs, ofItemMs } = gainOf(segment, all.slice(0, index))
    return { segment, creditedMs: ofItems ? ofItemMs : ofClassMs }
  })
}

function add(sums: Map<string, HourSum>, row: SumRow): void {
  const sum = sums.get(row.key) ?? emptySum(row.key, row.label)
  sum.creditedMs[row.sourceClass] = (sum.creditedMs[row.sourceClass] ?? 0) + row.creditedMs
  sum.excludedMs.frozen += row.frozen
  sum.excludedMs.hidden += row.hidden
  sum.excludedMs.panelOff += row.panelOff
  sum.excludedMs.clockUntrusted += row.clockUntrusted
  sum.plays += row.plays
  sums.set(row.key, sum)
}

export function emptySum(key: string, label: string): HourSum {
  return {
    key,
    label,
    creditedMs: {},
    excludedMs: { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 },
    plays: 0,
  }
}
