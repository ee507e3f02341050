import { instantIn } from '../../contract/instant.ts'
import type { Segment } from '../../contract/segments.ts'
import type { ChainedSegment } from '../../ledger/chain.ts'

export function toSegment(segment: ChainedSegment, zone: string): Segment {
  const { shown } = segment
  return {
    seq: segment.seq,
    bootId: segment.bootId,
    ...shown,
    themes: [...shown.themes],
    part: segment.part,
    startedAt: instantIn(segment.startedAtMs, zone),
    endedAt: instantIn(segment.endedAtMs, zone),
    elapsedMs: segment.elapsedMs,
    creditedMs: segment.creditedMs,
    excludedMs: segment.excludedMs,
    clockTrusted: segment.clockTrusted,
    endReason: segment.endReason,
    prevHash: segment.prevHash,
    hash: segment.hash,
  }
}
