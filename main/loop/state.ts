import type { ClockReading } from '../../ledger/clock.ts'
import type { Evidence } from '../../ledger/evidence.ts'
import { fullLayout, type Layout } from '../../playlist/layout.ts'
import type { Plan } from '../../playlist/plan.ts'
import type { Playheads } from '../../playlist/playheads.ts'
import type { ContentOf } from './event.ts'
import type { Setting } from './setting.ts'
import { noWords, type StageWords } from './words.ts'
import { emptyZone, zoneNames, type ZoneName, type ZoneState } from './zone.ts'

/** Owned by the loop alone; every change of it goes through `step`. */
export interface LoopState {
  readonly setting: Setting
  readonly words: StageWords
  readonly plan: Plan
  readonly contentOf: ContentOf
  readonly attached: boolean
  readonly stopped: boolean
  /** Whether the glass is known to be lit. */
  readonly panel: Evidence['panel']
  /** The last event's clocks: a wall clock that was set meanwhile is noticed against them. */
  readonly last: ClockReading
  /** Showings so far in this run; makes their ids. */
  readonly showings: number
  /** How the glass is divided. The side zone is empty while one item fills the field. */
  readonly layout: Layout
  /** How it will be, once what comes next stands in the main zone. */
  readonly nextLayout: Layout
  readonly zones: Readonly<Record<ZoneName, ZoneState>>
  /** The gist of the program that the stage has; null when it has none. */
  readonly told: string | null
}

export function firstState(
  setting: Setting,
  plan: Plan,
  contentOf: ContentOf,
  last: ClockReading,
  playheads: Readonly<Record<ZoneName, Playheads>> = { main: [], side: [] },
): LoopState {
  return {
    setting,
    words: noWords,
    plan,
    contentOf,
    attached: false,
    stopped: false,
    panel: 'unknown',
    last,
    showings: 0,
    layout: fullLayout,
    nextLayout: fullLayout,
    zones: {
      main: { ...emptyZone, playheads: playheads.main },
      side: { ...emptyZone, playheads: playheads.side },
    },
    told: null,
  }
}

/** The state with one zone changed. */
export function withZone(state: LoopState, name: ZoneName, change: Partial<ZoneState>): LoopState {
  return { ...state, zones: { ...state.zones, [name]: { ...state.zones[name], ...change } } }
}

/** The zone for which something holds, if there is one. */
export const zoneWhere = (state: LoopState, holds: (zone: ZoneState) => boolean): ZoneName | null =>
  zoneNames.find((name) => holds(state.zones[name])) ?? null
