import { cueAt } from '../../playlist/cue-at.ts'
import type { Cue } from '../../playlist/cue.ts'
import { fullLayout } from '../../playlist/layout.ts'
import { layoutAt, sideCueAt } from '../../playlist/side.ts'
import { volumeAt } from '../../playlist/volume-at.ts'
import { only, type Outcome } from './outcome.ts'
import { tell } from './program.ts'
import { follows, isEarly, sameCue } from './same-cue.ts'
import { endsAlike, stageCue, untilToldMs } from './stage-cue.ts'
import { withZone, type LoopState } from './state.ts'
import type { Staged, ZoneName, ZoneState } from './zone.ts'

/**
 * A showing ends by its media, which may run a little past its planned time: only after this long is it cut.
 * The stage itself calls a clip stalled 1.5 s after a frame was due.
 */
const overtimeMs = 3_000

/** What is due on a zone. */
interface Due {
  readonly current: Cue
  readonly next: Cue | null
}

/** Asks the schedule what is due and tells the stage, where that is news to it. */
export function direct(state: LoopState): Outcome {
  if (!state.attached) return only(state)
  if (state.stopped) {
    const black = directZone(state, 'main', { current: stoppedCue(state), next: null }, state.last.wallMs)
    return tell(sideLetGo({ ...black, layout: fullLayout, nextLayout: fullLayout }))
  }
  const { plan, zones } = state
  const instant = scheduleInstant(zones.main, state.last.wallMs)
  const due = cueAt(plan, instant, zones.main.playheads)
  const main = directZone(state, 'main', due, instant)
  // A clip that runs a moment over its time keeps its layout: the glass is not shared out anew under its last frames.
  const within = isOvertime(zones.main, due.current, instant) ? lastOf(zones.main, instant) : instant
  return tell(directSide({ ...main, ...layoutsOf(main, within) }, within))
}

const lastOf = ({ current }: ZoneState, instant: number): number =>
  current === null ? instant : Math.min(instant, current.cue.until - 1)

function layoutsOf(
  { plan, zones: { main }, last }: LoopState,
  instant: number,
): Pick<LoopState, 'layout' | 'nextLayout'> {
  const layout = layoutAt(plan, instant)
  return {
    layout,
    nextLayout: main.next === null ? layout : layoutAt(plan, turnOf(main.next, last.wallMs)),
  }
}

/** When what is ready comes at the earliest. */
const turnOf = ({ cue }: Staged, wallMs: number): number => Math.max(cue.from, wallMs)

/** The side zone as it is now, or made ready for the main zone's next turn where it comes on the glass with it. */
function directSide(state: LoopState, from: number): LoopState {
  const { plan, zones, layout, nextLayout, last } = state
  const instant = from < last.wallMs ? from : Math.max(from, scheduleInstant(zones.side, last.wallMs))
  const side = layout.form === 'full' ? null : sideCueAt(plan, instant, zones.side.playheads)
  if (side !== null) return directZone(state, 'side', side, instant)
  const { next: follower } = zones.main
  const comes = follower !== null && nextLayout.form === 'divided'
  const toCome = comes ? sideCueAt(plan, turnOf(follower, last.wallMs), zones.side.playheads) : null
  if (toCome === null) return sideLetGo(state)
  const [next, after] = staged(state, 'side', toCome.current, 0, [zones.side.next])
  return withZone(after, 'side', { current: null, next })
}

/**
 * The instant to ask the schedule about. A stage that swapped a moment before the planned turn is already in
 * the next cue, and is not called back.
 */
const scheduleInstant = ({ current }: ZoneState, wallMs: number): number =>
  current && isEarly(current.cue, wallMs) ? current.cue.from : wallMs

function isOvertime({ current, next }: ZoneState, due: Cue, instant: number): boolean {
  if (!current || !next) return false
  return sameCue(next.cue, due) && follows(current.cue, due) && instant < current.cue.until + overtimeMs
}

function stoppedCue({ last }: LoopState): Cue {
  return {
    kind: 'closed',
    item: null,
    from: last.wallMs,
    until: last.wallMs + untilToldMs,
    ordinal: 0,
    playlistId: null,
    because: { rule: 'closed', id: 'stopped' },
    exercise: false,
  }
}

/** What was told of the side zone no longer holds. Its record stays open until its last beat. */
const sideLetGo = (state: LoopState): LoopState => withZone(state, 'side', { current: null, next: null })

function directZone(state: LoopState, name: ZoneName, due: Due, instant: number): LoopState {
  const zone = state.zones[name]
  if (isOvertime(zone, due.current, instant)) return state
  const sound = (at: number) => (name === 'main' ? volumeAt(state.plan, at) : 0)
  const [current, afterCurrent] = staged(state, name, due.current, sound(instant), [zone.current, zone.next])
  if (due.next === null) return withZone(afterCurrent, name, { current, next: null })
  // What is on the glass and comes back after an interruption is another showing: a stage shows an id only once.
  const [next, after] = staged(afterCurrent, name, due.next, sound(due.next.from), [zone.next])
  return withZone(after, name, { current, next })
}

/** What is `ready` for this cue already, with its newest times and volume, or the cue staged under a new id. */
function staged(
  state: LoopState,
  name: ZoneName,
  cue: Cue,
  volume: number,
  ready: readonly (Staged | null)[],
): [Staged, LoopState] {
  for (const each of ready) {
    if (each && sameCue(each.cue, cue) && endsAlike(each.cue, cue, state.last.wallMs))
      return [{ ...each, cue, showing: { ...each.showing, volume } }, state]
  }
  return [stageCue(state, name, cue, volume), { ...state, showings: state.showings + 1 }]
}
