import type { Database } from 'better-sqlite3'
import type { OpenSegment } from '../../ledger/segment.ts'
import type { DayPart } from '../../station/facts/day-facts.ts'
import { dayParts } from '../../station/facts/day-parts.ts'
import type { Era } from '../../station/lifecycle/era.ts'
import { countedOnce, type ZoneRun } from './counted-once.ts'
import { monthTotals, runsOn, type DayTotal } from './month-totals.ts'

/** What was credited on a date, given the eras that reach into it. */
export type CreditOn = (date: string, eras: readonly Era[]) => DayPart[]

/**
 * Whole days come from the totals. Read segment by segment are only days on which a step of the lifecycle fell, days
 * under several shells or places, and the one that is still on the glass.
 */
export function creditReader(
  database: Database,
  range: { readonly from: string; readonly to: string },
  open: readonly OpenSegment[],
): CreditOn {
  const { classes, themesMs } = monthTotals(database, range.from, range.to)
  return (date, eras) => {
    const showing = open.filter(({ localDate }) => localDate === date).map(asRun)
    const whole = fromTotals(classes.get(date) ?? [], eras, themesMs.get(date) ?? new Map<string, number>())
    if (eras.length < 2 && whole.length < 2 && showing.length === 0) return whole
    const closed = runsOn(database, date)
    // Segments of a day long past may have been let go; its totals are kept for ever.
    if (closed.length === 0 && showing.length === 0) return whole
    return dayParts(eras, countedOnce([...closed, ...showing]))
  }
}

const asRun = ({ startedAtMs, startMonoMs, bootId, last, credit, shown }: OpenSegment): ZoneRun => ({
  from: startedAtMs,
  until: last.wallMs,
  creditedMs: credit.tally.creditedMs,
  sourceClass: shown.sourceClass,
  shell: shown.shell,
  themes: shown.themes,
  screen: shown.screen,
  zone: shown.zone,
  bootId,
  itemId: shown.itemId,
  startMonoMs,
  elapsedMs: credit.tally.elapsedMs,
})

function fromTotals(
  rows: readonly DayTotal[],
  eras: readonly Era[],
  themesMs: ReadonlyMap<string, number>,
): DayPart[] {
  const groups = [...Map.groupBy(rows, ({ shell, place }) => JSON.stringify([shell, place])).values()]
  return groups.flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          {
            // A record without a place was made on the way between two.
            place: first.place === '' ? null : first.place,
            registered: eras.every(({ registered }) => registered),
            shell: first.shell,
            creditedSeconds: inSeconds([first, ...more].map((row) => [row.sourceClass, row.creditedMs])),
            creditedByTheme: groups.length === 1 ? inSeconds([...themesMs]) : null,
          },
        ],
  )
}

/** Whole seconds, cut off. */
const inSeconds = (sums: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(sums.map(([key, sumMs]) => [key, Math.floor(sumMs / 1000)]))
