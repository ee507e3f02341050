import type { Database } from 'better-sqlite3'
import type { ChainedSegment } from '../../ledger/chain.ts'
import { fromRow, type SegmentRow } from './segment-row.ts'

/** So many rows are read at once: a day's records in a few steps, and never a year in memory. */
const pageRows = 1_000

/** The ways in which closed segments are read back. */
export interface SegmentReaders {
  /** Segments of a boot whose clock was not trusted and that no later record stands in for. */
  unplaced(bootId: string): ChainedSegment[]
  /** The number of the first segment that is there: above 1 where older ones were let go of; 0 for none. */
  begins(): number
  /** Every segment after `seq`, oldest first, read as they are asked for. */
  after(seq: number): Iterable<ChainedSegment>
  /** Segments whose local date lies in `from`…`to`, after `cursor`, oldest first. */
  segments(query: { from: string; to: string; cursor: number; limit: number }): ChainedSegment[]
}

export function segmentReaders(database: Database): SegmentReaders {
  const range = database.prepare<[string, string, number, number], SegmentRow>(
    'SELECT * FROM segment WHERE local_date BETWEEN ? AND ? AND seq > ? ORDER BY seq LIMIT ?',
  )
  const untrusted = database.prepare<[string], SegmentRow>(
    `SELECT * FROM segment WHERE clock_trusted = 0 AND boot_id = ?
       AND seq NOT IN (SELECT json_extract(replaces, '$.seq') FROM segment WHERE replaces IS NOT NULL)
     ORDER BY seq`,
  )
  const onward = database.prepare<[number, number], SegmentRow>(
    'SELECT * FROM segment WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  const least = database.prepare<[], number>('SELECT ifnull(min(seq), 0) FROM segment').pluck()
  return {
    begins: () => Number(least.get()),
    segments: ({ from, to, cursor, limit }) => range.all(from, to, cursor, limit).map(fromRow),
    unplaced: (bootId) => untrusted.all(bootId).map(fromRow),
    *after(seq) {
      for (let last = seq; ;) {
        const rows = onward.all(last, pageRows)
        yield* rows.map(fromRow)
        const end = rows.at(-1)
        if (!end || rows.length < pageRows) return
        last = end.seq
      }
    },
  }
}
