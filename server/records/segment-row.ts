import type { ChainedSegment, Citation } from '../../ledger/chain.ts'
import type { EndReason } from '../../ledger/segment.ts'

/** A segment as its table holds it. */
export interface SegmentRow {
  seq: number
  screen: string
  zone: string
  showing_id: string
  part: number
  boot_id: string
  item_id: string
  title: string
  publisher: string
  source_class: string
  themes: string
  kind: string
  media_hash: string
  shell: string
  place: string
  started_at_ms: number
  ended_at_ms: number
  start_mono_ms: number
  local_date: string
  local_hour: number
  clock_trusted: number
  elapsed_ms: number
  credited_ms: number
  frozen_ms: number
  hidden_ms: number
  panel_off_ms: number
  clock_untrusted_ms: number
  end_reason: string
  replaces: string | null
  prev_hash: string
  hash: string
}

export function toRow(segment: ChainedSegment): SegmentRow {
  const { shown, excludedMs } = segment
  return {
    seq: segment.seq,
    screen: shown.screen,
    zone: shown.zone,
    showing_id: shown.showingId,
    part: segment.part,
    boot_id: segment.bootId,
    item_id: shown.itemId,
    title: shown.title,
    publisher: shown.publisher,
    source_class: shown.sourceClass,
    themes: JSON.stringify(shown.themes),
    kind: shown.kind,
    media_hash: shown.mediaHash,
    shell: shown.shell,
    place: shown.place,
    started_at_ms: segment.startedAtMs,
    ended_at_ms: segment.endedAtMs,
    start_mono_ms: segment.startMonoMs,
    local_date: segment.localDate,
    local_hour: segment.localHour,
    clock_trusted: Number(segment.clockTrusted),
    elapsed_ms: segment.elapsedMs,
    credited_ms: segment.creditedMs,
    frozen_ms: excludedMs.frozen,
    hidden_ms: excludedMs.hidden,
    panel_off_ms: excludedMs.panelOff,
    clock_untrusted_ms: excludedMs.clockUntrusted,
    end_reason: segment.endReason,
    replaces: segment.replaces ? JSON.stringify(segment.replaces) : null,
    prev_hash: segment.prevHash,
    hash: segment.hash,
  }
}

export function fromRow(row: SegmentRow): ChainedSegment {
  return {
    seq: row.seq,
    shown: {
      screen: row.screen,
      zone: row.zone,
      showingId: row.showing_id,
      itemId: row.item_id,
      title: row.title,
      publisher: row.publisher,
      sourceClass: row.source_class,
      themes: JSON.parse(row.themes) as string[],
      kind: row.kind,
      mediaHash: row.media_hash,
      shell: row.shell,
      place: row.place,
    },
    part: row.part,
    bootId: row.boot_id,
    startedAtMs: row.started_at_ms,
    endedAtMs: row.ended_at_ms,
    startMonoMs: row.start_mono_ms,
    localDate: row.local_date,
    localHour: row.local_hour,
    clockTrusted: row.clock_trusted === 1,
    elapsedMs: row.elapsed_ms,
    creditedMs: row.credited_ms,
    excludedMs: {
      frozen: row.frozen_ms,
      hidden: row.hidden_ms,
      panelOff: row.panel_off_ms,
      clockUntrusted: row.clock_untrusted_ms,
    },
    endReason: row.end_reason as EndReason,
    ...(row.replaces === null ? {} : { replaces: JSON.parse(row.replaces) as Citation }),
    prevHash: row.prev_hash,
    hash: row.hash,
  }
}
