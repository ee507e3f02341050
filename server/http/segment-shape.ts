import { Temporal } from 'temporal-polyfill'
import type { Segment } from '../../contract/segments.ts'
import type { ChainedSegment } from '../../ledger/chain.ts'

/** `2026-11-22T09:00:00.000+08:00` */
export function instantIn(wallMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone)
  return local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
}

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
