import { Temporal } from 'temporal-polyfill'
import { ProblemError, type ProblemWord } from '../problem/problem.ts'

/** Which edition of a setting holds, and whose it is. */
export interface EditionHead {
  readonly edition: number
  readonly changedBy: string
  /** Null for one that nobody made. */
  readonly changedAtMs: number | null
}

/** Somebody else was quicker: who, when, and which edition it is now. */
export function staleEdition(
  title: ProblemWord,
  based: number,
  last: EditionHead,
  zone: string,
): ProblemError {
  const { edition, changedBy, changedAtMs } = last
  const at = changedAtMs === null ? '—' : minuteIn(changedAtMs, zone)
  return new ProblemError('setting-stale', { title, by: changedBy, at, edition, based })
}

/** `2026-11-22 09:05` */
export function minuteIn(wallMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
