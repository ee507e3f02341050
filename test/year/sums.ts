import type { ChainedSegment } from '../../ledger/chain.ts'
import { sumHours } from '../../server/records/hours.ts'
import type { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { dayParts } from '../../station/facts/day-parts.ts'
import { erasOf } from '../../station/lifecycle/era.ts'
import type { Book } from '../records/a-book.ts'
import { oldHall } from '../station-duties/steps.ts'
import { endMs } from './a-year.ts'

/** What the station answers: milliseconds by `date class`. */
export function creditedByDay({ database, ledger }: Book): Map<string, number> {
  const everything = { from: '1970-01-01', to: '2100-01-01', by: 'day', screen: null } as const
  const rows = [...sumHours(database, everything, ledger.open()).values()]
  return new Map(
    rows.flatMap(({ key, creditedMs }) =>
      Object.entries(creditedMs)
        .filter(([, ms]) => ms > 0)
        .map(([sourceClass, ms]) => [`${key} ${sourceClass}`, ms] as const),
    ),
  )
}

export const creditedMs = (book: Book): number =>
  [...creditedByDay(book).values()].reduce((sum, ms) => sum + ms, 0)

/** The records that count: those that no later one stands in for. */
function counting({ ledger }: Book): ChainedSegment[] {
  const records = [...ledger.after(0)]
  const replaced = new Set(records.map(({ replaces }) => replaces?.seq))
  return records.filter(({ seq }) => !replaced.has(seq))
}

function summed<Of>(records: readonly Of[], keyOf: (of: Of) => string, msOf: (of: Of) => number) {
  const sums = new Map<string, number>()
  for (const each of records) {
    const ms = msOf(each)
    if (ms > 0) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + ms)
  }
  return sums
}

/** The same from the raw records, without any total that was kept. */
export const rawByDay = (book: Book): Map<string, number> =>
  summed(
    counting(book),
    ({ localDate, shown }) => `${localDate} ${shown.sourceClass}`,
    (segment) => segment.creditedMs,
  )

export function creditedByPlace({ database }: Book): Map<string, number> {
  const rows = database
    .prepare<[], { place: string; ms: number }>(
      'SELECT place, sum(credited_ms) AS ms FROM day_total GROUP BY place',
    )
    .all()
  return new Map(rows.map(({ place, ms }) => [place, ms]))
}

/** What no later record placed on its day. */
export const untrustedMs = ({ database }: Book): number =>
  database.prepare<[], { ms: number }>('SELECT sum(clock_untrusted_ms) AS ms FROM day_total').get()?.ms ?? 0

/** What was credited from an instant to the year's end, and how much of it counts for the register. */
export function registeredMs(book: Book, lifecycle: LifecycleBook, fromMs: number) {
  const eras = erasOf(lifecycle.records(), oldHall, { from: fromMs, until: endMs })
  const runs = counting(book)
    .filter(({ clockTrusted, endedAtMs }) => clockTrusted && endedAtMs > fromMs)
    .map(({ startedAtMs, endedAtMs, creditedMs, shown }) => ({
      from: startedAtMs,
      until: endedAtMs,
      creditedMs,
      ...shown,
    }))
  const parts = dayParts(eras, runs)
  const sum = (of: typeof parts) =>
    1000 * of.flatMap(({ creditedSeconds }) => Object.values(creditedSeconds)).reduce((a, b) => a + b, 0)
  return { registered: sum(parts.filter(({ registered }) => registered)), credited: sum(parts) }
}
