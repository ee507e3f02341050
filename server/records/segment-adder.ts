import type { Database } from 'better-sqlite3'
import { chain, type WrittenSegment } from '../../ledger/chain.ts'
import { fromRow, toRow, type SegmentRow } from './segment-row.ts'
import { totalsKeeper } from './totals.ts'

const columns = Object.keys({
  seq: 0, screen: 0, zone: 0, showing_id: 0, part: 0, boot_id: 0, item_id: 0, title: 0, publisher: 0,
  source_class: 0, themes: 0, kind: 0, media_hash: 0, shell: 0, place: 0, started_at_ms: 0, ended_at_ms: 0,
  start_mono_ms: 0, local_date: 0, local_hour: 0, clock_trusted: 0, elapsed_ms: 0, credited_ms: 0, frozen_ms: 0,
  hidden_ms: 0, panel_off_ms: 0, clock_untrusted_ms: 0, end_reason: 0, replaces: 0, prev_hash: 0, hash: 0,
} satisfies Record<keyof SegmentRow, 0>) // prettier-ignore

/** Chains segments behind the last one and keeps the totals. Called inside the caller's transaction. */
export function segmentAdder(database: Database): (segment: WrittenSegment) => void {
  const insert = database.prepare(
    `INSERT INTO segment (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const tail = database.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM segment ORDER BY seq DESC LIMIT 1',
  )
  const bySeq = database.prepare<[number], SegmentRow>('SELECT * FROM segment WHERE seq = ?')
  const firstShown = database.prepare(
    'INSERT OR IGNORE INTO first_showing (item_id, media_hash, shown_at) VALUES (?, ?, ?)',
  )
  const keepTotals = totalsKeeper(database)
  const replaced = new Set<number>()
  return (segment) => {
    keepTotals(segment, 1)
    insert.run(toRow(chain(segment, tail.get() ?? null)))
    const { itemId, mediaHash } = segment.shown
    // A clock that cannot be trusted tells no month: the record that places the showing later says when it was.
    if (segment.creditedMs > 0 && segment.clockTrusted) firstShown.run(itemId, mediaHash, segment.startedAtMs)
    const { replaces } = segment
    if (!replaces || replaced.has(replaces.seq)) return
    // Several pieces may stand in for one record, which is taken off once.
    replaced.add(replaces.seq)
    const old = bySeq.get(replaces.seq)
    if (old) keepTotals(fromRow(old), -1)
  }
}
