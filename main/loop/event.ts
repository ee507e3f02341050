import type { ClockReading } from '../../ledger/clock.ts'
import type { Evidence } from '../../ledger/evidence.ts'
import type { Item, LocalDate } from '../../playlist/item.ts'
import type { Plan } from '../../playlist/plan.ts'
import type { Setting } from './setting.ts'
import type { ShowingContent, StageReport } from '../../playlist/stage-protocol.ts'
import type { StageWords } from './words.ts'

/** What a stage needs to show an item on a date; null when nothing of it is left to show. */
export type ContentOf = (item: Item, date: LocalDate) => ShowingContent | null

/** Everything that can happen to the loop. Both clocks come with it. */
export type LoopEvent = { readonly at: ClockReading } & (
  | { readonly type: 'tick' }
  | { readonly type: 'planChanged'; readonly plan: Plan; readonly contentOf: ContentOf }
  | { readonly type: 'stageAttached' }
  | { readonly type: 'stageDetached' }
  | { readonly type: 'stageReported'; readonly report: StageReport }
  /** A step of the lifecycle was taken, or the station's settings were changed. */
  | {
      readonly type: 'settingChanged'
      readonly setting: Pick<Setting, 'brand' | 'place'> &
        Partial<Pick<Setting, 'stationName' | 'zone' | 'screen'>>
    }
  /** What the band says, or the line above it. */
  | { readonly type: 'wordsChanged'; readonly words: StageWords }
  /** What is known of the panel: whether the glass is lit. */
  | { readonly type: 'panelTold'; readonly panel: Evidence['panel'] }
  /** One-key stop, and its end. */
  | { readonly type: 'stopped' }
  | { readonly type: 'resumed' }
  /** The controller is about to end. */
  | { readonly type: 'ending' }
)
