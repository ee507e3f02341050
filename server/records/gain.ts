import type { Database } from 'better-sqlite3'
import type { WrittenSegment } from '../../ledger/chain.ts'
import { unionMs } from '../../ledger/union.ts'

/** By how many milliseconds a segment lengthens what is known to have been shown. */
export interface Gain {
  /** Of its source class: one second of one screen counts for one class once, however many zones show it. */
  readonly ofClassMs: number
  /** Of its item, which may stand in two zones at once. */
  readonly ofItemMs: number
}

interface Beside extends Pick<WrittenSegment, 'startMonoMs' | 'elapsedMs' | 'creditedMs'> {
  readonly itemId: string
}

/**
 * Asks what a segment that is not in the book yet adds to it, and to `others` that are not in it either. Segments lie in
 * one local hour, so what overlaps it is of the same hour; those of one zone follow each other. Whichever of two that
 * overlap is closed later adds only what the other does not cover, so that the sums are the union in every order.
 */
export function gainReader(database: Database) {
  const sideThere = database
    .prepare<[string, string, number], 1>(
      `SELECT 1 FROM segment WHERE zone <> 'main' AND boot_id = ? AND local_date = ? AND local_hour = ? LIMIT 1`,
    )
    .pluck()
  // What was not trusted is credited nothing, and only that is ever replaced: all that is read here counts.
  const beside = database.prepare<[string, number, string, string, string], Beside>(
    `SELECT item_id AS itemId, start_mono_ms AS startMonoMs, elapsed_ms AS elapsedMs, credited_ms AS creditedMs
     FROM segment WHERE local_date = ? AND local_hour = ? AND boot_id = ? AND screen = ? AND source_class = ?
       AND clock_trusted = 1 AND credited_ms > 0`,
  )
  return (segment: WrittenSegment, others: readonly WrittenSegment[] = []): Gain => {
    const { shown, bootId, localDate, localHour, creditedMs, clockTrusted } = segment
    const alone = { ofClassMs: creditedMs, ofItemMs: creditedMs }
    if (creditedMs === 0 || !clockTrusted) return alone
    const more = others.filter((each) => isBeside(each, segment)).map(besideOf)
    const isOnlyZone = shown.zone === 'main' && sideThere.get(bootId, localDate, localHour) === undefined
    if (isOnlyZone && more.length === 0) return alone
    const known = [...beside.all(localDate, localHour, bootId, shown.screen, shown.sourceClass), ...more]
    const ofItem = known.filter(({ itemId }) => itemId === shown.itemId)
    return {
      ofClassMs: unionMs([...known, segment]) - unionMs(known),
      ofItemMs: unionMs([...ofItem, segment]) - unionMs(ofItem),
    }
  }
}

const isBeside = (a: WrittenSegment, b: WrittenSegment): boolean =>
  a.bootId === b.bootId &&
  a.localDate === b.localDate &&
  a.localHour === b.localHour &&
  a.shown.screen === b.shown.screen &&
  a.shown.sourceClass === b.shown.sourceClass

const besideOf = ({ shown, startMonoMs, elapsedMs, creditedMs }: WrittenSegment): Beside => ({
  itemId: shown.itemId,
  startMonoMs,
  elapsedMs,
  creditedMs,
})
