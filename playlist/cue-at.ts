import { restingPlace, rememberedPlace } from './carry.ts'
import { holdMs, itemAt, itemIn, placeAt, type Place } from './cycle.ts'
import { playheadOf, type Cue, type Playhead } from './cue.ts'
import { playheadAt, withPlayhead, type Playheads } from './playheads.ts'
import type { Stretch } from './day.ts'
import { withShown, type Plan } from './plan.ts'
import { rowAt } from './row.ts'
import { runFrom, runUntil, stretchAfter, stretchAt } from './timeline.ts'

/** What is on, what follows it on the glass, and the next instant (epoch ms) at which anything can change. */
export interface Answer {
  readonly current: Cue
  readonly next: Cue
  readonly changesAt: number
}

/**
 * What the plan wants on the glass at an instant (epoch ms, fractions are cut off).
 *
 * A playhead says what really began, and the row of its playlist is counted on from there. Without one, or with one
 * from the future or over 31 days old, the playlist begins at ordinal 0 when it first came into force that local day. Closed hours, takeovers and other playlists in between do not move a playlist on: the
 * interrupted item starts again when its playlist comes back. An item that began is cut only by a change of
 * playlist, a takeover, closing, or its own expiry; not by midnight nor by another rule with the same playlist.
 */
export function cueAt(plan: Plan, instant: number, playheads: Playheads): Answer {
  const at = Math.floor(instant)
  const stretch = stretchAt(plan, at)
  const memory = playheadAt(playheads, stretch.playlistId, at)
  const current = cueIn(plan, stretch, at, memory)
  const begun = memory === null ? null : playheadOf(current)
  const after = begun === null ? playheads : withPlayhead(playheads, begun)
  const following = stretchAt(plan, current.until)
  const then = withShown(plan, current.item)
  const next = cueIn(then, following, current.until, playheadAt(after, following.playlistId, current.until))
  return {
    current,
    next: next.from === current.until ? next : { ...next, from: current.until },
    changesAt: Math.min(current.until, stretch.until),
  }
}

/** The cue of the stretch at an instant within it; `memory` is of the stretch's playlist. */
export function cueIn(plan: Plan, stretch: Stretch, at: number, memory: Playhead | null): Cue {
  if (stretch.cycle === null) return emptyCue(plan, stretch)
  if (stretch.playlistId === null) {
    const place = placeAt(stretch.cycle, { ordinal: 0, from: runFrom(plan, stretch) }, at)
    return itemCue(stretch, place, runUntil(plan, stretch))
  }
  if (memory !== null) {
    const place = rowAt(stretch.cycle, rememberedPlace(plan, memory, stretch), at, plan.recency)
    return itemCue(stretch, place, cutAt(plan, stretch, place, false))
  }
  const place = placeAt(stretch.cycle, restingPlace(stretch), at)
  return itemCue(stretch, place, cutAt(plan, stretch, place, true))
}

/** Where the row that `place` stands in is cut at the latest; only as far on as its item reaches. */
function cutAt(plan: Plan, stretch: Stretch, place: Place, endsWithDay: boolean): number {
  const cycle = stretch.cycle
  if (cycle === null) return stretch.until
  const item = itemIn(cycle, place)
  const itemUntil = placeEnd(stretch, place)
  let last = stretch
  while (last.until < itemUntil) {
    const after = stretchAfter(plan, last)
    const goesOn = after.playlistId === stretch.playlistId && after.cycle?.places.has(item.id) === true
    if (!goesOn || (endsWithDay && after.day !== stretch.day)) break
    last = after
  }
  return last.until
}

const placeEnd = ({ cycle }: Stretch, place: Place): number =>
  cycle === null ? place.from : place.from + holdMs(itemIn(cycle, place))

function itemCue(stretch: Stretch, { guest, ...place }: Place, cut: number): Cue {
  const { because, playlistId, exercise, cycle } = stretch
  const item = cycle === null ? null : itemIn(cycle, { guest, ...place })
  const until = Math.min(cut, placeEnd(stretch, { guest, ...place }))
  const hostId = guest === undefined || cycle === null ? undefined : itemAt(cycle, place.ordinal).id
  return { kind: 'item', item, ...place, hostId, until, playlistId, because, exercise }
}

function emptyCue(plan: Plan, stretch: Stretch): Cue {
  const { because } = stretch
  const kind = because.rule === 'closed' ? 'closed' : 'filler'
  const from = runFrom(plan, stretch)
  const until = runUntil(plan, stretch)
  return { kind, item: null, from, until, ordinal: 0, playlistId: null, because, exercise: false }
}
