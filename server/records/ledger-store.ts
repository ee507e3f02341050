import type { Database } from 'better-sqlite3'
import type { WrittenSegment } from '../../ledger/chain.ts'
import { closeSegment, type OpenSegment } from '../../ledger/segment.ts'
import { segmentAdder } from './segment-adder.ts'
import { segmentReaders, type SegmentReaders } from './segment-readers.ts'

/** The station's book of what was shown. One writer: the controller that holds the data folder. */
export interface LedgerStore extends SegmentReaders {
  /** Keeps an open segment as of its last beat; durable when it returns. */
  checkpoint(open: OpenSegment): void
  /** Chains closed segments in one transaction, and keeps what is open after them, if anything is. */
  append(closed: readonly WrittenSegment[], open: OpenSegment | null): void
  /** Closes what a crash left open, at its last checkpoint. Called at every start; returns how many there were. */
  recover(): number
  /** What is on the glass, as of its last beat. */
  open(): OpenSegment[]
}

export function openLedgerStore(database: Database): LedgerStore {
  const add = segmentAdder(database)
  const keep = database.prepare('REPLACE INTO open_segment (screen, zone, body) VALUES (?, ?, ?)')
  const forget = database.prepare('DELETE FROM open_segment WHERE screen = ? AND zone = ?')
  const kept = database.prepare<[], { body: string }>('SELECT body FROM open_segment')

  const checkpoint = (open: OpenSegment) =>
    void keep.run(open.shown.screen, open.shown.zone, JSON.stringify(open))
  const opened = () => kept.all().map(({ body }) => JSON.parse(body) as OpenSegment)
  const append = database.transaction((closed: readonly WrittenSegment[], open: OpenSegment | null) => {
    for (const segment of closed) {
      add(segment)
      forget.run(segment.shown.screen, segment.shown.zone)
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
    ...segmentReaders(database),
  }
}
