import { cueAt } from '../../playlist/cue-at.ts'
import type { Cue } from '../../playlist/cue.ts'
import type { LoopCommand } from './command.ts'
import { programOf, stageCue } from './stage-cue.ts'
import type { LoopState, Staged } from './state.ts'

/**
 * A showing ends by its media, which may run a little past its planned time: only after this long is it cut.
 * The stage itself calls a clip stalled after 1.5 s without a frame.
 */
const overtimeMs = 3_000
/** A stage swaps by the media's own clock, at most this long before the planned turn. */
const earlyMs = 3_000

type Step = { readonly state: LoopState; readonly commands: readonly LoopCommand[] }

/**
 * The same intention: a boundary that moves does not make another showing of it, nor does a changed playlist in
 * which the item that already began stands at another place, nor another rule that goes on with the same playlist.
 */
export function sameCue(a: Cue, b: Cue): boolean {
  return (
    a.kind === b.kind &&
    a.item?.id === b.item?.id &&
    a.item?.mediaHash === b.item?.mediaHash &&
    a.playlistId === b.playlistId &&
    (a.ordinal === b.ordinal || a.from === b.from) &&
    (a.playlistId !== null || sameRule(a, b))
  )
}

const sameRule = (a: Cue, b: Cue) => a.because.rule === b.because.rule && a.because.id === b.because.id

/** The next one follows by itself when the one before has run out; anything else is a cut. */
export const follows = (current: Cue, next: Cue): boolean =>
  next.playlistId !== null && next.playlistId === current.playlistId && next.ordinal === current.ordinal + 1

/**
 * The instant to ask the schedule about. A stage that swapped a moment before the planned turn is already in
 * the next cue, and is not called back.
 */
function scheduleInstant({ current, last }: LoopState): number {
  return current && isEarly(current.cue, last.wallMs) ? current.cue.from : last.wallMs
}

/** Whether a cue that is on the glass was to begin in a moment only. */
export const isEarly = (cue: Cue, wallMs: number): boolean => cue.from > wallMs && cue.from - wallMs < earlyMs

/** Asks the schedule what is due and tells the stage, where that is news to it. */
export function direct(state: LoopState): Step {
  if (!state.attached) return { state, commands: [] }
  if (state.stopped) return directTo(state, stoppedCue(state), null)
  const instant = scheduleInstant(state)
  const { current, next } = cueAt(state.plan, instant, state.playhead)
  if (state.current && state.next && isOvertime(state.current, state.next, current, instant)) {
    return { state, commands: [] }
  }
  return directTo(state, current, next)
}

function isOvertime(current: Staged, next: Staged, due: Cue, instant: number): boolean {
  return sameCue(next.cue, due) && follows(current.cue, due) && instant < current.cue.until + overtimeMs
}

function stoppedCue({ last }: LoopState): Cue {
  return {
    kind: 'closed',
    item: null,
    from: last.wallMs,
    until: last.wallMs + 86_400_000,
    ordinal: 0,
    playlistId: null,
    because: { rule: 'closed', id: 'stopped' },
    exercise: false,
  }
}

function directTo(state: LoopState, currentCue: Cue, nextCue: Cue | null): Step {
  const [current, afterCurrent] = staged(state, currentCue, [state.current, state.next])
  // What is on the glass and comes back after an interruption is another showing: a stage shows an id only once.
  const [next, after] = nextCue === null ? [null, afterCurrent] : staged(afterCurrent, nextCue, [state.next])
  const told = sameShowing(state.current, current) && sameShowing(state.next, next)
  const directed = { ...after, current, next }
  if (told) return { state: directed, commands: [] }
  return {
    state: directed,
    commands: [{ type: 'sendProgram', program: programOf(state.setting, current, next) }],
  }
}

const sameShowing = (a: Staged | null, b: Staged | null) => a?.showing.id === b?.showing.id

/** What is `ready` for this cue already, with its newest times, or the cue staged under a new id. */
function staged(state: LoopState, cue: Cue, ready: readonly (Staged | null)[]): [Staged, LoopState] {
  for (const each of ready) {
    if (each && sameCue(each.cue, cue)) return [{ ...each, cue }, state]
  }
  return [stageCue(state, cue), { ...state, showings: state.showings + 1 }]
}
