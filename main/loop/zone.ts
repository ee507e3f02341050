import type { OpenSegment, Shown } from '../../ledger/segment.ts'
import type { Cue } from '../../playlist/cue.ts'
import type { Playheads } from '../../playlist/playheads.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'

/** A part of the glass. The records name it, so that one second shown twice counts once. */
export type ZoneName = 'main' | 'side'
export const zoneNames = ['main', 'side'] as const satisfies readonly ZoneName[]

/** A cue made ready for the stage, under the id by which its beats will name it. */
export interface Staged {
  readonly cue: Cue
  readonly showing: Showing
  /** What the ledger will record; null for what counts as nothing: filler and black. */
  readonly shown: Shown | null
}

/** What the loop knows of one zone. */
export interface ZoneState {
  /**
   * What the stage was last told. The main zone has a `next` only together with a `current`; the side zone also where it
   * comes on the glass with the main zone's next turn.
   */
  readonly current: Staged | null
  readonly next: Staged | null
  /** What the stage says is on the glass; its ledger entry is `open`. */
  readonly revealed: Staged | null
  readonly open: OpenSegment | null
  /** Where each playlist really is. */
  readonly playheads: Playheads
}

export const emptyZone: ZoneState = {
  current: null,
  next: null,
  revealed: null,
  open: null,
  playheads: [],
}

/** What a showing's id means in a zone, as far as it was told. */
export const stagedAs = ({ current, next }: ZoneState, showingId: string): Staged | null =>
  [current, next].find((staged) => staged?.showing.id === showingId) ?? null
