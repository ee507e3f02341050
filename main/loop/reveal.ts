import { openSegment } from '../../ledger/meter.ts'
import { closeSegment, type EndReason } from '../../ledger/segment.ts'
import { playheadOf } from '../../playlist/cue.ts'
import { withShown } from '../../playlist/plan.ts'
import { withPlayhead } from '../../playlist/playheads.ts'
import type { LoopCommand } from './command.ts'
import { direct } from './direct.ts'
import { only, inTurn, type Outcome } from './outcome.ts'
import { follows, isEarly } from './same-cue.ts'
import { withZone, zoneWhere, type LoopState } from './state.ts'
import { stagedAs, type Staged, type ZoneName, type ZoneState } from './zone.ts'

/** Something new is on the glass: the one before is closed, this one opened, and what follows is prepared. */
export function revealed(state: LoopState, showingId: string): Outcome {
  const name = zoneWhere(state, (zone) => stagedAs(zone, showingId) !== null)
  const now = name && stagedAs(state.zones[name], showingId)
  if (!name || !now || state.zones[name].revealed?.showing.id === showingId) return only(state)
  const { zone, commands } = turned(state, name, now)
  const known = { ...state, plan: withShown(state.plan, now.cue.item) }
  return inTurn({ state: withZone(known, name, zone), commands }, direct)
}

/** The zone after its turn to what was `current` or `next`. */
function turned({ zones, last, stopped, setting }: LoopState, name: ZoneName, now: Staged) {
  const before = zones[name]
  const ranOut = now === before.next
  const closed = before.open ? [closeSegment(before.open, endReason(ranOut, stopped))] : []
  const open = now.shown && openSegment({ ...now.shown, place: setting.place }, last, setting.zone)
  const begun = { ...now, cue: { ...now.cue, from: beginning(before, now, last.wallMs) } }
  const playhead = playheadOf(begun.cue)
  const zone: ZoneState = {
    current: begun,
    next: ranOut ? null : before.next,
    revealed: begun,
    open,
    playheads: playhead === null ? before.playheads : withPlayhead(before.playheads, playhead),
  }
  const commands: LoopCommand[] = [{ type: 'appendSegments', closed, open }]
  if (playhead !== null) commands.push({ type: 'keepPlayheads', zone: name, playheads: zone.playheads })
  if (name === 'main') commands.push({ type: 'announceShowing' })
  return { zone, commands }
}

/**
 * When the showing began, in the schedule's eyes: when it truly did. But where another rule takes over, a stage that
 * swapped a moment early is in the new rule already.
 */
function beginning({ current }: ZoneState, { cue }: Staged, wallMs: number): number {
  const ownTurn = current !== null && follows(current.cue, cue)
  return !ownTurn && isEarly(cue, wallMs) ? cue.from : wallMs
}

function endReason(ranOut: boolean, stopped: boolean): EndReason {
  if (ranOut) return 'ended'
  return stopped ? 'stopped' : 'replaced'
}
