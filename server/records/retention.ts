import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { Ledger } from '../../ledger/verify.ts'
import type { ActStore } from './act-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import type { SealStore } from './seal-store.ts'

/** Half a year, which the shortest lawful keeping of logs (网络安全法 第二十一条: six months) comes to. */
export const leastKeepDays = 184
export const usualKeepDays = 1_095

/** A clock that runs years ahead takes no more than two months before somebody sees it. */
const mostSealsAtOnce = 62

export interface Pruned {
  /** The last seal whose records are gone; 0 for none. */
  readonly throughSeal: number
  readonly segments: number
}

/**
 * Lets go of segments that are older than kept, a whole sealed stretch at a time. Totals, seals and acts stay for ever:
 * acts are few, and places, standings and what persons vouched for are read from them.
 */
export async function prune(
  { database, seals }: { readonly database: Database; readonly seals: Pick<SealStore, 'list'> },
  { keepDays = usualKeepDays, today }: { readonly keepDays?: number; readonly today: string },
): Promise<Pruned> {
  if (!(keepDays >= leastKeepDays)) throw new RangeError(`records are kept ${leastKeepDays} days at least`)
  const before = Temporal.PlainDate.from(today).subtract({ days: keepDays }).toString()
  const { first, last } = ends(database)
  const remove = database.prepare('DELETE FROM segment WHERE seq BETWEEN ? AND ?')
  const pruned = { throughSeal: prunedThrough(database, seals), segments: 0 }
  const due = seals
    .list({ to: before })
    // The chain's last record stays, for the next one follows it.
    .filter(({ date, segments }) => date < before && segments.last >= first && segments.last < last)
    .filter(({ segments }) => segments.count > 0)
    .slice(0, mostSealsAtOnce)
  for (const seal of due) {
    // A clock set back seals an early date late: what lies before it must be gone already.
    if (seal.number <= pruned.throughSeal || seal.segments.first !== ends(database).first) break
    pruned.segments += remove.run(seal.segments.first, seal.segments.last).changes
    pruned.throughSeal = seal.number
    // Between two days the station writes what it shows.
    await setImmediate()
  }
  return pruned
}

const ends = (database: Database): { first: number; last: number } =>
  database
    .prepare<[], { first: number; last: number }>(
      'SELECT ifnull((SELECT min(seq) FROM segment), 0) AS first, ifnull((SELECT max(seq) FROM segment), 0) AS last',
    )
    .get() ?? { first: 0, last: 0 }

/** The last seal whose segments were let go; 0 where none were. */
export function prunedThrough(database: Database, seals: Pick<SealStore, 'list'>): number {
  const { first } = ends(database)
  const gone = seals.list().filter(({ segments }) => segments.count > 0 && segments.last < first)
  return gone.at(-1)?.number ?? 0
}

/** What is left of a book, in the form in which it is verified. */
export function remaining(
  database: Database,
  book: {
    readonly ledger: Pick<LedgerStore, 'after'>
    readonly acts: Pick<ActStore, 'list'>
    readonly seals: Pick<SealStore, 'list'>
  },
): Ledger {
  const through = prunedThrough(database, book.seals)
  const seals = book.seals.list()
  return { seals, segments: book.ledger.after(0), acts: book.acts.list(), prunedThrough: through }
}
