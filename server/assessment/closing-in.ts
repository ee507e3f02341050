import type { Database } from 'better-sqlite3'
import { dateAt } from '../../playlist/local-day.ts'
import type { Attestation } from '../../station/attested/attestation.ts'
import { holdingOf } from '../../station/attested/standing-entries.ts'
import type { Closing } from '../../station/facts/station-facts.ts'
import { monthClosedKind } from '../evidence/return-versions.ts'

/**
 * When a month's return was first written, as the chain tells, and when somebody says that it was sent up. A pack that
 * was exported proves no sending: it may lie on a stick.
 */
export function closingOf(
  database: Database,
  attested: readonly Attestation[],
  month: string,
  zone: string,
): Closing {
  const closedMs = database
    .prepare<[string, string], number | null>(
      `SELECT min(at_ms) FROM act WHERE kind = ? AND clock_trusted = 1 AND json_extract(body, '$.month') = ?`,
    )
    .pluck()
    .get(monthClosedKind, month)
  const sent = holdingOf(attested, 'return-sent').filter((each) => each.month === month)
  const [first] = sent.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
  return {
    closedOn: typeof closedMs === 'number' ? dateAt(zone, closedMs) : null,
    sentOn: first?.date ?? null,
    sentBy: first?.name ?? null,
  }
}
