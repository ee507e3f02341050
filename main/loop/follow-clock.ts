import { clockStepMs, type ClockReading } from '../../ledger/clock.ts'
import { withZone, type LoopState } from './state.ts'
import { zoneNames, type Staged, type ZoneState } from './zone.ts'

/** A wall clock that was set moves what is planned with it: what is on the glass plays on. */
export function followClock(state: LoopState, at: ClockReading): LoopState {
  const shiftMs = clockStepMs(state.last, at)
  if (shiftMs === 0) return state
  return zoneNames.reduce((moved, name) => withZone(moved, name, shifted(moved.zones[name], shiftMs)), state)
}

function shifted({ current, next, revealed, playheads }: ZoneState, shiftMs: number): Partial<ZoneState> {
  const moved = (staged: Staged | null) =>
    staged && {
      ...staged,
      cue: { ...staged.cue, from: staged.cue.from + shiftMs, until: staged.cue.until + shiftMs },
    }
  return {
    current: moved(current),
    next: moved(next),
    revealed: moved(revealed),
    playheads: playheads.map((each) => ({ ...each, startedAt: each.startedAt + shiftMs })),
  }
}
