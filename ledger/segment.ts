import type { Credit, Tally } from './credit.ts'
import type { ClockReading } from './clock.ts'

/** What was on the glass, copied into the record: it outlives the item and its media. */
export interface Shown {
  readonly screen: string
  /** The part of the glass: `main`, or `side` where it is divided. */
  readonly zone: string
  readonly showingId: string
  readonly itemId: string
  readonly title: string
  readonly publisher: string
  readonly sourceClass: string
  readonly themes: readonly string[]
  readonly kind: string
  readonly mediaHash: string
  readonly shell: string
  readonly place: string
}

export type EndReason =
  /** It ran to its end. */
  | 'ended'
  /** Something else was due: a boundary of the schedule, a takeover, an edit. */
  | 'replaced'
  /** The hour turned; the showing goes on in the next segment. */
  | 'hour'
  /** The wall clock was set; the showing goes on in the next segment. */
  | 'clock-step'
  /** The machine slept; the showing goes on in the next segment, and the time asleep is in neither. */
  | 'sleep'
  /** The station's place changed; the showing goes on in the next segment, at the new place. */
  | 'moved'
  /** Another step of the lifecycle was taken, such as 撤销; the showing goes on in the next segment, counted anew. */
  | 'lifecycle'
  /** The page or its window was lost. */
  | 'page-lost'
  /** One-key stop. */
  | 'stopped'
  /** The controller was ended in good order. */
  | 'shutdown'
  /** The controller or the machine died: closed at the last checkpoint on the next start. */
  | 'power-cut'

/** A showing that is still on the glass, or the part of it since the hour turned. */
export interface OpenSegment {
  readonly shown: Shown
  /** 0 for the beginning of a showing, then 1, 2 … */
  readonly part: number
  readonly bootId: string
  readonly startedAtMs: number
  readonly startMonoMs: number
  readonly last: ClockReading
  /** The wall time at which the local hour of `startedAtMs` ends. */
  readonly hourEndsAtMs: number
  readonly localDate: string
  readonly localHour: number
  readonly clockTrusted: boolean
  readonly credit: Credit
}

/** A closed run of credited beats, before it takes its place in the chain. Never spans two local hours. */
export interface ClosedSegment extends Tally {
  readonly shown: Shown
  readonly part: number
  readonly bootId: string
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly startMonoMs: number
  readonly localDate: string
  readonly localHour: number
  readonly clockTrusted: boolean
  readonly endReason: EndReason
}

/** The segment closed where its last beat left it. */
export function closeSegment(open: OpenSegment, endReason: EndReason): ClosedSegment {
  return {
    shown: open.shown,
    part: open.part,
    bootId: open.bootId,
    startedAtMs: open.startedAtMs,
    endedAtMs: open.last.wallMs,
    startMonoMs: open.startMonoMs,
    localDate: open.localDate,
    localHour: open.localHour,
    clockTrusted: open.clockTrusted,
    endReason,
    ...open.credit.tally,
  }
}
