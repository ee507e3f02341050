import type { Database } from 'better-sqlite3'
import type { OpenSegment } from '../../ledger/segment.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { TakeoverRow } from './takeover-rows.ts'

/** What the book says was really on the glass. */
export interface ShownTime {
  readonly firstMs: number | null
  readonly creditedMs: number
  readonly elapsedMs: number
  readonly showings: number
  /** Where it stands in the chain of records; null while nothing of it is closed. */
  readonly firstSeq: number | null
  readonly lastSeq: number | null
}

const beforeFirst: ShownTime = {
  firstMs: null,
  creditedMs: 0,
  elapsedMs: 0,
  showings: 0,
  firstSeq: null,
  lastSeq: null,
}

interface SumRow {
  readonly firstMs: number | null
  readonly creditedMs: number
  readonly elapsedMs: number
  readonly showings: number
  readonly firstSeq: number | null
  readonly lastSeq: number | null
}

/**
 * A takeover is alone on the glass while it is in force, so what was shown of its item from its beginning to its end
 * was shown by it; a stage may swap a moment early to one that waited for its time.
 */
export function shownTime(
  database: Database,
  open: readonly OpenSegment[],
  row: TakeoverRow,
  zone: string,
): ShownTime {
  if (row.fromMs === null || row.releasedAtMs === null) return beforeFirst
  const from = row.fromMs === row.releasedAtMs ? row.fromMs : row.fromMs - earlyMs
  const until = row.overMs ?? row.untilMs
  const ask = database.prepare<unknown[], SumRow>(
    `SELECT min(CASE WHEN credited_ms > 0 THEN started_at_ms END) AS firstMs,
            ifnull(sum(credited_ms), 0) AS creditedMs, ifnull(sum(elapsed_ms), 0) AS elapsedMs,
            count(DISTINCT showing_id) AS showings, min(seq) AS firstSeq, max(seq) AS lastSeq
     FROM segment WHERE local_date BETWEEN ? AND ? AND item_id = ? AND media_hash = ?
       AND started_at_ms >= ? AND started_at_ms <= ?`,
  )
  const dates = [dateAt(zone, from), dateAt(zone, until)]
  const closed = ask.get(...dates, row.itemId, row.mediaHash, from, until) ?? beforeFirst
  const now = open.find(({ shown, startedAtMs }) => shown.itemId === row.itemId && startedAtMs >= from)
  return now === undefined ? closed : withOpen(closed, now)
}

/** As main/loop takes a cue that is on the glass a moment before its time. */
const earlyMs = 3_000

function withOpen(closed: ShownTime, open: OpenSegment): ShownTime {
  const { creditedMs, elapsedMs } = open.credit.tally
  return {
    ...closed,
    firstMs: closed.firstMs ?? (creditedMs > 0 ? open.startedAtMs : null),
    creditedMs: closed.creditedMs + creditedMs,
    elapsedMs: closed.elapsedMs + elapsedMs,
    showings: closed.showings + 1,
  }
}
