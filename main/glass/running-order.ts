import { playheadOf, type Cue } from '../../playlist/cue.ts'
import { upcoming } from '../../playlist/upcoming.ts'
import { withPlayhead } from '../../playlist/playheads.ts'
import { instantIn } from '../../contract/instant.ts'
import type { Status } from '../../contract/status.ts'
import type { LoopState } from '../loop/state.ts'
import type { ZoneState } from '../loop/zone.ts'

/** Who looks wants to know what comes next, not the whole day. */
const mostAhead = 3

type RunningOrder = Pick<Status, 'now' | 'next' | 'upcoming' | 'side' | 'takeover'>

/** What is on the glass, what follows it, and what has interrupted it. */
export function runningOrder(state: LoopState, nowMs: number): RunningOrder {
  const { zone } = state.setting
  const { main, side } = state.zones
  return {
    now: cueWords(onGlass(main), zone),
    next: cueWords(main.next?.cue ?? null, zone),
    upcoming: ahead(state).flatMap((cue) => cueWords(cue, zone) ?? []),
    side: cueWords(onGlass(side), zone),
    takeover: takeoverIn(state, nowMs),
  }
}

/** What follows the cue that the stage was told; nothing while somebody has stopped it. */
function ahead({ stopped, plan, zones }: LoopState): Cue[] {
  const { current, playheads } = zones.main
  if (stopped || current === null) return []
  const begun = playheadOf(current.cue)
  const heads = begun === null ? playheads : withPlayhead(playheads, begun)
  return upcoming(plan, current.cue.until, heads, mostAhead)
}

function takeoverIn({ plan, setting }: LoopState, nowMs: number): RunningOrder['takeover'] {
  const found = plan.interruptions.find(({ takeover: { from, until } }) => from <= nowMs && nowMs < until)
  if (found === undefined) return null
  const { takeover, item } = found
  return {
    title: item.title,
    source: takeover.source ?? item.publisher,
    until: instantIn(takeover.until, setting.zone),
    exercise: takeover.status === 'Exercise',
  }
}

/** The cue on a zone of the glass, with the newest word on when it ends. */
function onGlass({ revealed, current }: ZoneState): Cue | null {
  const isCurrent = revealed !== null && revealed.showing.id === current?.showing.id
  return (isCurrent ? current : revealed)?.cue ?? null
}

function cueWords(cue: Cue | null, zone: string): Status['now'] {
  if (!cue?.item) return null
  const { item, from, until } = cue
  const { id, title, kind, sourceClass, publisher } = item
  return {
    itemId: id,
    title,
    kind,
    sourceClass,
    publisher,
    since: instantIn(from, zone),
    until: instantIn(until, zone),
  }
}
