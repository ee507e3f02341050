import { cutSegment, meterBeat } from '../../ledger/meter.ts'
import { closeSegment, type EndReason } from '../../ledger/segment.ts'
import type { StageBeat } from '../../playlist/stage-protocol.ts'
import type { LoopCommand } from './command.ts'
import { only, type Outcome } from './outcome.ts'
import { withZone, zoneWhere, type LoopState } from './state.ts'
import { zoneNames } from './zone.ts'

/** The stage's last beats of a zone that was let go of take less than a second; this long after, none will come. */
const silenceMs = 5_000

/** Takes a beat into the record of the zone that it is of. */
export function beat(state: LoopState, report: StageBeat): Outcome {
  const name = zoneWhere(state, ({ open }) => open?.shown.showingId === report.showingId)
  const before = name && state.zones[name].open
  if (!name || !before) return only(state)
  const evidence = { ...report, panel: state.panel }
  const { open, closed } = meterBeat(before, evidence, state.last, state.setting.zone)
  const command: LoopCommand =
    closed.length > 0 ? { type: 'appendSegments', closed, open } : { type: 'keepCheckpoint', open }
  const metered = { state: withZone(state, name, { open }), commands: [command] }
  return report.last && state.zones[name].current === null ? closeLetGo(metered) : metered
}

/** A side zone that was let go of and says no more is closed at its last beat. */
export function closeSilent(state: LoopState): Outcome {
  const { current, open } = state.zones.side
  const isSilent = open !== null && current === null && state.last.monoMs - open.last.monoMs > silenceMs
  return isSilent ? closeLetGo(only(state)) : only(state)
}

function closeLetGo({ state, commands }: Outcome): Outcome {
  const { open } = state.zones.side
  if (!open) return { state, commands }
  const closed = [closeSegment(open, state.stopped ? 'stopped' : 'replaced')]
  return {
    state: withZone(state, 'side', { revealed: null, open: null }),
    commands: [...commands, { type: 'appendSegments', closed, open: null }],
  }
}

/** What is on the glass is recorded anew from its last beat on, at the place that is now set. */
export function cutRecords(state: LoopState): Outcome {
  let cut = state
  const commands: LoopCommand[] = []
  for (const name of zoneNames) {
    const before = state.zones[name].open
    if (!before) continue
    const { open, closed } = cutSegment(before, state.setting.place, state.setting.zone)
    cut = withZone(cut, name, { open })
    commands.push({ type: 'appendSegments', closed, open })
  }
  return { state: cut, commands }
}

/** The stage is gone, or about to be: what it showed is closed at its last beat, and it will be told everything anew. */
export function leave(state: LoopState, reason: EndReason): Outcome {
  let left: LoopState = { ...state, told: null }
  for (const name of zoneNames)
    left = withZone(left, name, { current: null, next: null, revealed: null, open: null })
  const closed = zoneNames.flatMap((name) => {
    const { open } = state.zones[name]
    return open ? [closeSegment(open, reason)] : []
  })
  return {
    state: left,
    commands: closed.length === 0 ? [] : [{ type: 'appendSegments', closed, open: null }],
  }
}
