import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { ChainedSegment } from '../../ledger/chain.ts'

/** A segment as the interface gives it: instants with their offset. */
export const segmentShape = z.object({
  seq: z.number().int(),
  bootId: z.string(),
  screen: z.string(),
  zone: z.string(),
  showingId: z.string(),
  part: z.number().int(),
  itemId: z.string(),
  title: z.string(),
  publisher: z.string(),
  sourceClass: z.string(),
  themes: z.array(z.string()),
  kind: z.string(),
  mediaHash: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  shell: z.string(),
  elapsedMs: z.number().int(),
  creditedMs: z.number().int(),
  excludedMs: z.object({
    frozen: z.number().int(),
    hidden: z.number().int(),
    panelOff: z.number().int(),
    clockUntrusted: z.number().int(),
  }),
  clockTrusted: z.boolean(),
  endReason: z.string(),
  place: z.string(),
  prevHash: z.string(),
  hash: z.string(),
})

/** `2026-11-22T09:00:00.000+08:00` */
export function instantIn(wallMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone)
  return local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
}

export function toSegment(segment: ChainedSegment, zone: string): z.infer<typeof segmentShape> {
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
