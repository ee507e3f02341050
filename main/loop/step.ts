import { clockStepMs, type ClockReading } from '../../ledger/clock.ts'
import { meterBeat, cutSegment, openSegment } from '../../ledger/meter.ts'
import { closeSegment, type EndReason } from '../../ledger/segment.ts'
import { playheadOf } from '../../playlist/cue.ts'
import type { StageBeat, StageReport } from '../../playlist/stage-protocol.ts'
import type { LoopCommand } from './command.ts'
import { direct, follows, isEarly } from './direct.ts'
import type { LoopEvent } from './event.ts'
import { programOf } from './stage-cue.ts'
import type { Setting } from './setting.ts'
import type { LoopState, Staged } from './state.ts'

export interface Step {
  readonly state: LoopState
  readonly commands: readonly LoopCommand[]
}

/** One event in, a new state and what is to be done out. The only place where the loop changes. */
export function step(before: LoopState, event: LoopEvent): Step {
  const state = { ...followClock(before, event.at), last: event.at }
  switch (event.type) {
    case 'tick':
      return direct(state)
    case 'planChanged':
      return direct({ ...state, plan: event.plan, contentOf: event.contentOf })
    case 'stageAttached':
      return then(leave(state, 'page-lost'), (left) => direct({ ...left, attached: true }))
    case 'stageDetached':
      return then(leave(state, 'page-lost'), (left) => ({
        state: { ...left, attached: false },
        commands: [],
      }))
    case 'stageReported':
      return reported(state, event.report)
    case 'settingChanged':
      return resettled(state, { ...state.setting, ...event.setting })
    case 'stopped':
      return direct({ ...state, stopped: true })
    case 'resumed':
      return direct({ ...state, stopped: false })
    case 'ending':
      return leave(state, 'shutdown')
  }
}

/** The brand leaves or comes back on the glass at once; what is on it is recorded anew from its last beat on. */
function resettled(state: LoopState, setting: Setting): Step {
  const settled = { ...state, setting }
  const { current, next } = settled
  const told: LoopCommand[] =
    current && settled.attached ? [{ type: 'sendProgram', program: programOf(setting, current, next) }] : []
  if (!state.open) return { state: settled, commands: told }
  const { open, closed } = cutSegment(state.open, setting.place, setting.zone)
  return { state: { ...settled, open }, commands: [...told, { type: 'appendSegments', closed, open }] }
}

function then(first: Step, second: (state: LoopState) => Step): Step {
  const { state, commands } = second(first.state)
  return { state, commands: [...first.commands, ...commands] }
}

/** A wall clock that was set moves what is planned with it: what is on the glass plays on. */
function followClock(state: LoopState, at: ClockReading): LoopState {
  const shiftMs = clockStepMs(state.last, at)
  if (shiftMs === 0) return state
  const moved = (staged: Staged | null) =>
    staged && {
      ...staged,
      cue: { ...staged.cue, from: staged.cue.from + shiftMs, until: staged.cue.until + shiftMs },
    }
  const playhead = state.playhead && { ...state.playhead, startedAt: state.playhead.startedAt + shiftMs }
  const [current, next] = [moved(state.current), moved(state.next)]
  return { ...state, playhead, current, next, revealed: moved(state.revealed) }
}

function reported(state: LoopState, report: StageReport): Step {
  switch (report.type) {
    case 'hello':
    case 'queryBeat':
      return { state, commands: [] }
    case 'beat':
      return beat(state, report)
    case 'revealed':
      return revealed(state, report.showingId)
    case 'failed':
      return setAside(state, report.showingId, report.reason)
    case 'stalled':
      return setAside(state, report.showingId, '1.5 秒没有新画面')
  }
}

function beat(state: LoopState, report: StageBeat): Step {
  if (state.open?.shown.showingId !== report.showingId) return { state, commands: [] }
  const evidence = { ...report, panel: 'unknown' as const }
  const { open, closed } = meterBeat(state.open, evidence, state.last, state.setting.zone)
  const command: LoopCommand =
    closed.length > 0 ? { type: 'appendSegments', closed, open } : { type: 'keepCheckpoint', open }
  return { state: { ...state, open }, commands: [command] }
}

/** Something new is on the glass: the one before is closed, this one opened, and what follows is prepared. */
function revealed(state: LoopState, showingId: string): Step {
  const now = [state.current, state.next].find((staged) => staged?.showing.id === showingId)
  if (!now || state.revealed?.showing.id === showingId) return { state, commands: [] }
  const ranOut = now === state.next
  const closed = state.open ? [closeSegment(state.open, endReason(state, ranOut))] : []
  const { place, zone } = state.setting
  const open = now.shown && openSegment({ ...now.shown, place }, state.last, zone)
  const begun = { ...now, cue: { ...now.cue, from: beginning(state, now) } }
  const shown = {
    ...state,
    current: begun,
    next: ranOut ? null : state.next,
    revealed: begun,
    open,
    playhead: playheadOf(begun.cue) ?? state.playhead,
  }
  const told: Step = {
    state: shown,
    commands: [{ type: 'appendSegments', closed, open }, { type: 'announceShowing' }],
  }
  return then(told, direct)
}

/**
 * When the showing began, in the schedule's eyes: when it truly did. But where another rule takes over, a stage that
 * swapped a moment early is in the new rule already.
 */
function beginning({ current, last }: LoopState, { cue }: Staged): number {
  const ownTurn = current !== null && follows(current.cue, cue)
  return !ownTurn && isEarly(cue, last.wallMs) ? cue.from : last.wallMs
}

function endReason(state: LoopState, ranOut: boolean): EndReason {
  if (ranOut) return 'ended'
  return state.stopped ? 'stopped' : 'replaced'
}

/** The stage is gone, or about to be: what it showed is closed at its last beat, and it will be told everything anew. */
function leave(state: LoopState, reason: EndReason): Step {
  const left = { ...state, current: null, next: null, revealed: null, open: null }
  if (!state.open) return { state: left, commands: [] }
  const closed = [closeSegment(state.open, reason)]
  return { state: left, commands: [{ type: 'appendSegments', closed, open: null }] }
}

function setAside(state: LoopState, showingId: string, reason: string): Step {
  const failed = [state.current, state.next].find((staged) => staged?.showing.id === showingId)
  const item = failed?.cue.item
  if (!item) return { state, commands: [] }
  return { state, commands: [{ type: 'setAside', itemId: item.id, title: item.title, reason }] }
}
