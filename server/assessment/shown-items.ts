import type { Database } from 'better-sqlite3'
import type { OpenSegment } from '../../ledger/segment.ts'
import { counts } from '../../station/facts/counted.ts'
import type { DayFacts } from '../../station/facts/day-facts.ts'
import { recordsOn } from './shown-records.ts'

/** What was credited of an item on a date, where it counts. */
export interface ShownItem {
  readonly date: string
  readonly itemId: string
  readonly title: string
  readonly themes: readonly string[]
  readonly creditedMs: number
}

interface TotalRow extends Omit<ShownItem, 'themes'> {
  readonly themes: string
}

/** A shell whose time counts on that day. */
export type CountsOn = (shell: string) => boolean

/**
 * Which shells count on a day: all, those with a glass, or, of a day that was in the register for a part of it, none:
 * better too little than a second too many.
 */
export function countsOn({ parts, demonstration }: DayFacts): CountsOn {
  const inRegister = parts.every(({ registered }) => registered)
  return (shell) => demonstration === true || (inRegister && shell !== 'headless')
}

/** The items that counted on these days, from the totals; record by record only where a day was shown without a glass. */
export function shownItems(
  database: Database,
  days: readonly DayFacts[],
  open: readonly OpenSegment[],
): ShownItem[] {
  const [from, to] = [days[0]?.date ?? '', days.at(-1)?.date ?? '']
  const totals = Map.groupBy(totalsOf(database, from, to), ({ date }) => date)
  return days.flatMap((day) => {
    const counting = { demonstration: day.demonstration === true }
    const closed = day.parts.every((part) => counts(part, counting))
      ? (totals.get(day.date) ?? [])
      : partly(database, day)
    return [...closed, ...showing(day, open)]
  })
}

function totalsOf(database: Database, from: string, to: string): ShownItem[] {
  return database
    .prepare<[string, string], TotalRow>(
      `SELECT local_date AS date, item_id AS itemId, title, themes, sum(credited_ms) AS creditedMs
       FROM item_total WHERE local_date BETWEEN ? AND ? GROUP BY 1, 2, 3, 4 HAVING sum(credited_ms) > 0`,
    )
    .all(from, to)
    .map((row) => ({ ...row, themes: JSON.parse(row.themes) as string[] }))
}

function partly(database: Database, day: DayFacts): ShownItem[] {
  const isCounted = countsOn(day)
  const { date } = day
  return recordsOn(database, date)
    .filter(({ shell }) => isCounted(shell))
    .map(({ itemId, title, themes, creditedMs }) => ({ date, itemId, title, themes, creditedMs }))
}

/** What is on the glass now is in no total yet. */
function showing(day: DayFacts, open: readonly OpenSegment[]): ShownItem[] {
  const isCounted = countsOn(day)
  return open
    .filter(({ localDate, shown }) => localDate === day.date && isCounted(shown.shell))
    .map(({ localDate, shown, credit }) => ({
      date: localDate,
      itemId: shown.itemId,
      title: shown.title,
      themes: shown.themes,
      creditedMs: credit.tally.creditedMs,
    }))
    .filter(({ creditedMs }) => creditedMs > 0)
}
