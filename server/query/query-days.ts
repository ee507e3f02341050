import type { Database } from 'better-sqlite3'
import { actBy } from '../../ledger/act.ts'
import { localHour } from '../../ledger/local-hour.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { ActStore } from '../records/act-store.ts'
import type { QueryBook, QueryCount } from './query-book.ts'

/** An act is one line of a day's file: what was looked up most stands in it by name, the rest in its sum. */
const mostNamed = 500

interface DayParts {
  readonly database: Pick<Database, 'transaction'>
  readonly queries: Pick<QueryBook, 'untold' | 'ofDay' | 'tell'>
  readonly acts: Pick<ActStore, 'append'>
  readonly screen: string
  readonly zone: string
}

/**
 * Puts the counts of every day that is over into the chain, one act a day, before the day is sealed. Does nothing
 * while the clock is not trusted. Returns the dates told.
 */
export function tellQueryDays(parts: DayParts, at: ClockReading): string[] {
  if (!at.trusted) return []
  const { queries, screen, zone } = parts
  const dates = queries.untold(screen, localHour(at.wallMs, zone).date)
  const tell = parts.database.transaction((date: string) => tellDay(parts, date, at))
  for (const date of dates) tell(date)
  return dates
}

function tellDay({ queries, acts, screen }: DayParts, date: string, at: ClockReading): void {
  const counts = queries.ofDay(screen, date)
  const named = [...counts].sort((one, other) => other.opened - one.opened).slice(0, mostNamed)
  const by = { role: 'station', name: '一站式查询', clock: at }
  const { seq } = acts.append(
    actBy(by, {
      kind: 'query-day',
      subject: screen,
      body: { date, total: totalOf(counts), rows: named.map((count) => ({ ...count })) },
    }),
  )
  queries.tell(screen, date, seq)
}

const totalOf = (counts: readonly QueryCount[]) => ({
  opened: counts.reduce((sum, { opened }) => sum + opened, 0),
  shownMs: counts.reduce((sum, { shownMs }) => sum + shownMs, 0),
  touches: counts.reduce((sum, { touches }) => sum + touches, 0),
})
