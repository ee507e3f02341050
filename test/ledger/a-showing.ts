import type { ClockReading } from '../../ledger/clock.ts'
import type { Tally } from '../../ledger/credit.ts'
import type { Evidence } from '../../ledger/evidence.ts'
import { meterBeat, openSegment } from '../../ledger/meter.ts'
import {
  closeSegment,
  type ClosedSegment,
  type EndReason,
  type OpenSegment,
  type Shown,
} from '../../ledger/segment.ts'

export const shanghai = 'Asia/Shanghai'
/** 2026-11-22 09:00 in Shanghai. */
export const nineMs = Date.UTC(2026, 10, 22, 1)

export const aVideo: Shown = {
  screen: '4415210001001',
  zone: 'main',
  showingId: 'run-1',
  itemId: '1834567890123456789',
  title: '月亮为什么有圆缺',
  publisher: '科普中国-乐享健康',
  sourceClass: 'science',
  themes: ['前沿科技'],
  kind: 'video',
  mediaHash: 'a'.repeat(64),
  shell: 'chromium',
  place: '演示点位',
}

/** A second of a video that truly runs. */
export const moving: Evidence = {
  spanMs: 1000,
  mediaMs: 1000,
  frames: 30,
  painted: 5,
  visible: true,
  panel: 'unknown',
}
/** The media clock moves, and no picture does. */
export const frozen: Evidence = { ...moving, frames: 0 }
export const hidden: Evidence = { ...moving, visible: false }
export const panelOff: Evidence = { ...moving, panel: 'off' }
/** A second of a picture: no media clock, no frames of its own. */
export const still: Evidence = { ...moving, mediaMs: null, frames: null }

/** A showing on the glass, with its two clocks in the test's hand. */
export class ARunningShowing {
  readonly closed: ClosedSegment[] = []
  open: OpenSegment
  #at: ClockReading

  constructor(shown: Shown, at: ClockReading) {
    this.#at = at
    this.open = openSegment(shown, at, shanghai)
  }

  /** One beat that arrives `elapsedMs` after the last. */
  beat(evidence: Evidence = moving, elapsedMs = 1000): this {
    this.#at = { ...this.#at, monoMs: this.#at.monoMs + elapsedMs, wallMs: this.#at.wallMs + elapsedMs }
    const { open, closed } = meterBeat(this.open, evidence, this.#at, shanghai)
    this.open = open
    this.closed.push(...closed)
    return this
  }

  beats(count: number, evidence: Evidence = moving): this {
    for (let i = 0; i < count; i += 1) this.beat(evidence)
    return this
  }

  frozenFor = (seconds: number): this => this.beats(seconds, frozen)
  hiddenFor = (seconds: number): this => this.beats(seconds, hidden)
  panelOffFor = (seconds: number): this => this.beats(seconds, panelOff)

  /** Somebody sets the wall clock; the monotonic one does not notice. */
  clockSetBy(shiftMs: number, trusted = this.#at.trusted): this {
    this.#at = { ...this.#at, wallMs: this.#at.wallMs + shiftMs, trusted }
    return this
  }

  left(reason: EndReason = 'ended'): ClosedSegment[] {
    return [...this.closed, closeSegment(this.open, reason)]
  }

  /** Over all its segments. */
  sum(): Tally {
    return tallyOf(this.left())
  }
}

export function aShowing(
  being: { shown?: Partial<Shown>; wallMs?: number; trusted?: boolean } = {},
): ARunningShowing {
  const { shown, wallMs = nineMs, trusted = true } = being
  return new ARunningShowing({ ...aVideo, ...shown }, { bootId: 'boot-1', monoMs: 5_000, wallMs, trusted })
}

export function tallyOf(segments: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => segments.reduce((total, each) => total + of(each), 0)
  return {
    elapsedMs: sum(({ elapsedMs }) => elapsedMs),
    creditedMs: sum(({ creditedMs }) => creditedMs),
    excludedMs: {
      frozen: sum(({ excludedMs }) => excludedMs.frozen),
      hidden: sum(({ excludedMs }) => excludedMs.hidden),
      panelOff: sum(({ excludedMs }) => excludedMs.panelOff),
      clockUntrusted: sum(({ excludedMs }) => excludedMs.clockUntrusted),
    },
  }
}

export const nothingExcluded = { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 }
