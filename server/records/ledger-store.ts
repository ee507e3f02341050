import type { Database } from 'better-sqlite3'
import { chain, type ChainedSegment } from '../../ledger/chain.ts'
import { closeSegment, type ClosedSegment, type OpenSegment } from '../../ledger/segment.ts'
import { fromRow, toRow, type SegmentRow } from './segment-row.ts'

/** The station's book of what was shown. One writer: the controller that holds the data folder. */
export interface LedgerStore {
  /** Keeps an open segment as of its last beat; durable when it returns. */
  checkpoint(open: OpenSegment): void
  /** Chains closed segments in one transaction, and keeps what is open after them, if anything is. */
  append(closed: readonly ClosedSegment[], open: OpenSegment | null): void
  /** Closes what a crash left open, at its last checkpoint. Called at every start; returns how many there were. */
  recover(): number
  /** What is on the glass, as of its last beat. */
  open(): OpenSegment[]
  /** Segments whose local date lies in `from`…`to`, after `cursor`, oldest first. */
  segments(query: { from: string; to: string; cursor: number; limit: number }): ChainedSegment[]
}

const columns = Object.keys({
  seq: 0, screen: 0, zone: 0, showing_id: 0, part: 0, boot_id: 0, item_id: 0, title: 0, publisher: 0,
  source_class: 0, themes: 0, kind: 0, media_hash: 0, shell: 0, place: 0, started_at_ms: 0, ended_at_ms: 0,
  start_mono_ms: 0, local_date: 0, local_hour: 0, clock_trusted: 0, elapsed_ms: 0, credited_ms: 0, frozen_ms: 0,
  hidden_ms: 0, panel_off_ms: 0, clock_untrusted_ms: 0, end_reason: 0, prev_hash: 0, hash: 0,
} satisfies Record<keyof SegmentRow, 0>) // prettier-ignore

export function openLedgerStore(database: Database): LedgerStore {
  const insert = database.prepare(
    `INSERT INTO segment (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const tail = database.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM segment ORDER BY seq DESC LIMIT 1',
  )
  const keep = database.prepare('REPLACE INTO open_segment (screen, zone, body) VALUES (?, ?, ?)')
  const forget = database.prepare('DELETE FROM open_segment WHERE screen = ? AND zone = ?')
  const kept = database.prepare<[], { body: string }>('SELECT body FROM open_segment')
  const range = database.prepare<[string, string, number, number], SegmentRow>(
    'SELECT * FROM segment WHERE local_date BETWEEN ? AND ? AND seq > ? ORDER BY seq LIMIT ?',
  )

  const checkpoint = (open: OpenSegment) =>
    void keep.run(open.shown.screen, open.shown.zone, JSON.stringify(open))
  const opened = () => kept.all().map(({ body }) => JSON.parse(body) as OpenSegment)
  const append = database.transaction((closed: readonly ClosedSegment[], open: OpenSegment | null) => {
    let last = tail.get() ?? null
    for (const segment of closed) {
      const chained = chain(segment, last)
      insert.run(toRow(chained))
      forget.run(segment.shown.screen, segment.shown.zone)
      last = chained
    }
    if (open) checkpoint(open)
  })

  return {
    checkpoint,
    append: (closed, open) => append.immediate(closed, open),
    recover() {
      const left = opened()
      append.immediate(
        left.map((open) => closeSegment(open, 'power-cut')),
        null,
      )
      return left.length
    },
    open: opened,
    segments: ({ from, to, cursor, limit }) => range.all(from, to, cursor, limit).map(fromRow),
  }
}
