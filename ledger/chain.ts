import { createHash } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { ClosedSegment } from './segment.ts'

/** A segment in its place: each hash covers the one before it, so nothing can be taken out or slipped in. */
export interface ChainedSegment extends ClosedSegment {
  readonly seq: number
  readonly prevHash: string
  readonly hash: string
}

/** What the first segment of a station follows. */
export const chainStart = '0'.repeat(64)

/** SHA-256 over the canonical bytes of a segment, its number and the hash before it, in lower-case hex. */
export function segmentHash(segment: ClosedSegment, seq: number, prevHash: string): string {
  const record = { ...measured(segment), ...segment.shown, seq, prevHash }
  return createHash('sha256').update(canonical(record)).digest('hex')
}

/** Named one by one: a segment read back from the book carries its hash, which cannot cover itself. */
const measured = (segment: ClosedSegment) => ({
  part: segment.part,
  bootId: segment.bootId,
  startedAtMs: segment.startedAtMs,
  endedAtMs: segment.endedAtMs,
  startMonoMs: segment.startMonoMs,
  localDate: segment.localDate,
  localHour: segment.localHour,
  clockTrusted: segment.clockTrusted,
  endReason: segment.endReason,
  elapsedMs: segment.elapsedMs,
  creditedMs: segment.creditedMs,
  excludedMs: { ...segment.excludedMs },
})

/** Puts a segment behind the last one. */
export function chain(
  segment: ClosedSegment,
  last: Pick<ChainedSegment, 'seq' | 'hash'> | null,
): ChainedSegment {
  const seq = (last?.seq ?? 0) + 1
  const prevHash = last?.hash ?? chainStart
  return { ...segment, seq, prevHash, hash: segmentHash(segment, seq, prevHash) }
}
