import { beginning, link, linkHash, type Fields, type Link, type Tail } from './link.ts'
import type { ClosedSegment } from './segment.ts'

export { chainStart } from './link.ts'

/** The earlier record that a segment stands in for; see replacement.ts. */
export interface Citation {
  readonly seq: number
  readonly hash: string
  /** The date under which the earlier record was counted, and no longer is. */
  readonly localDate: string
}

/** A segment as it is written down: measured, or put in an earlier one's place. */
export type WrittenSegment = ClosedSegment & { readonly replaces?: Citation }

/** A segment in its place in the chain. */
export type ChainedSegment = WrittenSegment & Link

/**
 * What is hashed of a segment, besides its place. Named one by one: a segment read back from the book carries its
 * hash, which cannot cover itself. `replaces` stands there only where it has a value.
 */
export const segmentRecord = (segment: WrittenSegment): Fields => ({
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
  ...segment.shown,
  ...(segment.replaces && { replaces: { ...segment.replaces } }),
})

/** SHA-256 over the canonical bytes of a segment, its number and the hash before it. */
export const segmentHash = (segment: WrittenSegment, seq: number, prevHash: string): string =>
  linkHash(segmentRecord(segment), seq, prevHash)

/** Puts a segment behind the last one. */
export const chain = (segment: WrittenSegment, last: Tail | null): ChainedSegment => ({
  ...segment,
  ...link(segmentRecord(segment), last ?? beginning),
})
