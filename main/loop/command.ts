import type { ClosedSegment, OpenSegment } from '../../ledger/segment.ts'
import type { Playheads } from '../../playlist/playheads.ts'
import type { StageProgram } from '../../playlist/stage-protocol.ts'
import type { ZoneName } from './zone.ts'

/** An item that could not be shown as it should: leave it out for a while, and say so. */
export interface Aside {
  readonly title: string
  /** What was wrong with it, in Chinese, to stand behind its title. */
  readonly reason: string
  /** What becomes of it, and the one next action. */
  readonly next: string
  readonly untilMs: number
  /** The machine is too slow for it, not the file broken: its still picture may stand in. */
  readonly isTooSlow: boolean
}

/** Everything that the loop can ask for. Commands of one step are carried out in their order. */
export type LoopCommand =
  | { readonly type: 'sendProgram'; readonly program: StageProgram }
  | { readonly type: 'keepCheckpoint'; readonly open: OpenSegment }
  | {
      readonly type: 'appendSegments'
      readonly closed: readonly ClosedSegment[]
      readonly open: OpenSegment | null
    }
  | ({ readonly type: 'setAside'; readonly itemId: string } & Aside)
  /** An item began: where each playlist of its zone now is, its own the first. */
  | { readonly type: 'keepPlayheads'; readonly zone: ZoneName; readonly playheads: Playheads }
  | { readonly type: 'announceShowing' }
