import { itemAt, seek, type Place } from './cycle.ts'
import type { Day, Stretch } from './day.ts'
import type { ItemId } from './item.ts'
import type { Playhead } from './cue.ts'
import type { Plan } from './plan.ts'
import { noRecency, type Recency } from './recency.ts'
import { rowAt } from './row.ts'
import { stretchAfter, stretchAt } from './timeline.ts'

/** A place that also names the item whose it is, so that it can be found again in another day's round. */
interface Mark extends Place {
  readonly itemId: ItemId | undefined
}

/** Where the playlist stands when the stretch ends: the item that is cut there, or the one that was about to begin. */
function markAtEnd(stretch: Stretch, place: Place, recency: Recency): Mark {
  if (stretch.cycle === null) return { ...place, itemId: undefined }
  const end = rowAt(stretch.cycle, place, stretch.until, recency)
  return { ...end, itemId: itemAt(stretch.cycle, end.ordinal).id }
}

/**
 * Brings a mark into a stretch of the same playlist. Without a break the item goes on; after one (takeover, other
 * playlist, closed) it starts again from its beginning. If it can no longer play, the row goes on from its number.
 */
function carried({ itemId, guest, ...mark }: Mark, stretch: Stretch, unbroken: boolean): Place {
  const anew = { ...mark, from: stretch.from }
  if (stretch.cycle === null || itemId === undefined) return anew
  const ordinal = seek(stretch.cycle, itemId, mark.ordinal)
  if (ordinal === null) return anew
  if (guest !== undefined && !stretch.cycle.places.has(guest)) return { ...anew, ordinal }
  return { ...mark, guest, ordinal, from: unbroken ? mark.from : stretch.from }
}

/**
 * Where a stretch's playlist stands at its start when nothing is remembered: each playlist begins its row at 0 when
 * it first comes into force that local day, and comes back to where it was after whatever interrupts it.
 */
export function restingPlace(stretch: Stretch): Place {
  stretch.day.rest.places ??= placesOf(stretch.day)
  return stretch.day.rest.places[stretch.index] ?? { ordinal: 0, from: stretch.from }
}

function placesOf(day: Day): (Place | null)[] {
  const marks = new Map<string, Mark>()
  let before: string | null = null
  return day.stretches.map((stretch) => {
    const id = stretch.playlistId
    const unbroken = id === before
    before = id
    if (id === null) return null
    const mark = marks.get(id)
    const place = mark === undefined ? { ordinal: 0, from: stretch.from } : carried(mark, stretch, unbroken)
    marks.set(id, markAtEnd(stretch, place, noRecency))
    return place
  })
}

/** Where the playhead's playlist stands in `stretch`, which is of that playlist and not before the playhead. */
export function rememberedPlace(plan: Plan, playhead: Playhead, stretch: Stretch): Place {
  return wayTo(plan, playhead, stretch).place
}

/** Where the playhead's playlist was left, or stands, at an instant that is not before the playhead. */
export function markAt(plan: Plan, playhead: Playhead, instant: number): Mark {
  const stretch = stretchAt(plan, Math.floor(instant))
  const { place, mark } = wayTo(plan, playhead, stretch)
  const isOn = stretch.playlistId === playhead.playlistId
  return isOn ? markAtEnd({ ...stretch, until: instant }, place, plan.recency) : mark
}

/** From the playhead to a stretch: the playlist's place where it came into force last, and where it was left last. */
function wayTo(plan: Plan, playhead: Playhead, stretch: Stretch): { place: Place; mark: Mark } {
  const { playlistId, startedAt } = playhead
  let at = stretchAt(plan, startedAt)
  let mark = markOf(playhead)
  let place = begun(mark, at)
  while (at !== stretch) {
    if (at.playlistId === playlistId) mark = markAtEnd(at, place, plan.recency)
    const after = stretchAfter(plan, at)
    if (after.playlistId === playlistId) place = carried(mark, after, at.playlistId === playlistId)
    at = after
  }
  return { place, mark }
}

function markOf({ ordinal, startedAt, itemId, hostId, owed }: Playhead): Mark {
  const own = { ordinal, from: startedAt, itemId: hostId ?? itemId, owed: new Map(owed) }
  return hostId === undefined ? own : { ...own, guest: itemId }
}

/** The playhead's own item began at its instant, also if it has another number in the round by now. */
function begun({ itemId, ...mark }: Mark, { cycle }: Stretch): Place {
  const found = cycle === null || itemId === undefined ? null : seek(cycle, itemId, mark.ordinal)
  return { ...mark, ordinal: found ?? mark.ordinal }
}
