import { resumed } from '../../playlist/resumed.ts'
import { sideOf } from '../../playlist/side.ts'
import type { StageReport } from '../../playlist/stage-protocol.ts'
import { setAside } from './aside.ts'
import { direct } from './direct.ts'
import type { LoopEvent } from './event.ts'
import { followClock } from './follow-clock.ts'
import { beat, closeSilent, cutRecords, leave } from './metering.ts'
import { only, inTurn, type Outcome } from './outcome.ts'
import { tell } from './program.ts'
import { revealed } from './reveal.ts'
import { withZone, type LoopState } from './state.ts'

/** One event in, a new state and what is to be done out. The only place where the loop changes. */
export function step(before: LoopState, event: LoopEvent): Outcome {
  const state = { ...followClock(before, event.at), last: event.at }
  switch (event.type) {
    case 'tick':
      return inTurn(closeSilent(state), direct)
    case 'planChanged':
      return direct({ ...state, plan: event.plan, contentOf: event.contentOf })
    case 'stageAttached':
      return inTurn(leave(state, 'page-lost'), (left) => direct({ ...begunAnew(left), attached: true }))
    case 'stageDetached':
      return inTurn(leave(state, 'page-lost'), (left) => only({ ...left, attached: false }))
    case 'stageReported':
      return reported(state, event.report)
    case 'settingChanged':
      // The brand leaves or comes back on the glass first: that is what the public sees.
      return inTurn(tell({ ...state, setting: { ...state.setting, ...event.setting } }), cutRecords)
    case 'wordsChanged':
      return tell({ ...state, words: event.words })
    case 'panelTold':
      return only({ ...state, panel: event.panel })
    case 'stopped':
      return direct({ ...state, stopped: true })
    case 'resumed':
      return direct({ ...state, stopped: false })
    case 'ending':
      return leave(state, 'shutdown')
  }
}

/** What a run of the controller first shows goes on where the last one was cut off, however long that was. */
function begunAnew(state: LoopState): LoopState {
  const { plan, zones, last, showings } = state
  if (showings > 0) return state
  const main = resumed(plan, zones.main.playheads, last.wallMs)
  const side = resumed(sideOf(plan), zones.side.playheads, last.wallMs)
  return withZone(withZone(state, 'main', { playheads: main }), 'side', { playheads: side })
}

function reported(state: LoopState, report: StageReport): Outcome {
  switch (report.type) {
    case 'hello':
    case 'decoded':
    case 'stillDeveloped':
    case 'queryBeat':
    case 'trialTouched':
      return only(state)
    case 'beat':
      return beat(state, report)
    case 'revealed':
      return revealed(state, report.showingId)
    case 'failed':
    case 'stalled':
    case 'dropping':
      return setAside(state, report)
  }
}
