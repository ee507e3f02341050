import type { Database } from 'better-sqlite3'
import {
  takeoverOverKinds,
  takeoverReleasedKind,
  takeoversFrom,
  type TakeoverAct,
} from '../../station/facts/takeover-acts.ts'
import type { TakeoverFacts } from '../../station/facts/station-facts.ts'
import { instantIn } from '../../contract/instant.ts'
import { openActStore } from '../records/act-store.ts'
import type { MonthSpan } from './month-span.ts'

/** A stage may swap this long before a takeover's own instant, as the loop allows. */
const earlyMs = 3_000

/** The interruptions that began in a month, as the chain tells, each with whether the ledger saw it on the glass. */
export function takeoversIn(database: Database, span: MonthSpan, nowMs: number): TakeoverFacts[] {
  const acts = openActStore(database)
  const told: TakeoverAct[] = [takeoverReleasedKind, ...takeoverOverKinds].flatMap((kind) =>
    acts.list({ kind }),
  )
  if (told.length === 0) return []
  const shown = database
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM segment WHERE title = ? AND started_at_ms >= ? AND started_at_ms < ?
         AND credited_ms > 0 AND clock_trusted = 1`,
    )
    .pluck()
  return takeoversFrom(told, {
    from: span.from,
    until: span.until,
    nowMs,
    instant: (ms) => instantIn(ms, span.zone),
    wasShown: ({ title, from, until }) => (shown.get(title, from - earlyMs, until) ?? 0) > 0,
  })
}
