import type { ClosedSegment, OpenSegment } from '../../ledger/segment.ts'
import type { StageProgram } from '../../playlist/stage-protocol.ts'

/** Everything that the loop can ask for. Commands of one step are carried out in their order. */
export type LoopCommand =
  | { readonly type: 'sendProgram'; readonly program: StageProgram }
  | { readonly type: 'keepCheckpoint'; readonly open: OpenSegment }
  | {
      readonly type: 'appendSegments'
      readonly closed: readonly ClosedSegment[]
      readonly open: OpenSegment | null
    }
  /** The item could not be shown: leave it out for a while and say so. */
  | { readonly type: 'setAside'; readonly itemId: string; readonly title: string; readonly reason: string }
  | { readonly type: 'announceShowing' }
