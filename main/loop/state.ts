import type { ClockReading } from '../../ledger/clock.ts'
import type { OpenSegment, Shown } from '../../ledger/segment.ts'
import type { Cue, Playhead } from '../../playlist/cue.ts'
import type { Plan } from '../../playlist/plan.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'
import type { ContentOf } from './event.ts'
import type { Setting } from './setting.ts'

/** A cue made ready for the stage, under the id by which its beats will name it. */
export interface Staged {
  readonly cue: Cue
  readonly showing: Showing
  /** What the ledger will record; null for what counts as nothing: filler and black. */
  readonly shown: Shown | null
}

/** Owned by the loop alone; every change of it goes through `step`. */
export interface LoopState {
  readonly setting: Setting
  readonly plan: Plan
  readonly contentOf: ContentOf
  readonly attached: boolean
  readonly stopped: boolean
  /** The last event's clocks: a wall clock that was set meanwhile is noticed against them. */
  readonly last: ClockReading
  /** Showings so far in this run; makes their ids. */
  readonly showings: number
  /** What the stage was last told. `next` is only ever staged together with a `current`. */
  readonly current: Staged | null
  readonly next: Staged | null
  /** What the stage says is on the glass; its ledger entry is `open`. */
  readonly revealed: Staged | null
  /** Where the loop of the playlist in force really is. */
  readonly playhead: Playhead | null
  readonly open: OpenSegment | null
}

export function firstState(
  setting: Setting,
  plan: Plan,
  contentOf: ContentOf,
  last: ClockReading,
): LoopState {
  return {
    setting,
    plan,
    contentOf,
    attached: false,
    stopped: false,
    last,
    showings: 0,
    current: null,
    next: null,
    revealed: null,
    playhead: null,
    open: null,
  }
}
