import type { Film, Stand } from '../instrument/camera.ts'
import { readCode, type Coded, type Seen } from './frame-code.ts'

/** What one cut did to the glass. */
export interface Cut {
  /** How much longer than its own time the last picture of A stood, until the first of B. */
  readonly extraHoldMs: number
  /** How much longer than one frame B's first picture stood; null where B is a still picture, or began later. */
  readonly firstFrameMs: number | null
  /** Frames at A's end that were never on the glass. */
  readonly unseenEnd: number
  /** Frames of B's beginning that were never on the glass. */
  readonly unseenBeginning: number
  /** Of all of A's frames, those that were never on the glass: dropped, wherever they were. Null for a picture. */
  readonly unseen: number | null
  readonly blackMs: number
  readonly whiteMs: number
  /** A picture of something other than B after B's first, or of an earlier clip between A and B. */
  readonly staleMs: number
}

export interface Paces {
  readonly frameMs: number
  readonly holdMs: number
  readonly clipFrames: number
  readonly isPicture: (which: number) => boolean
}

interface Sight {
  readonly fromMs: number
  readonly untilMs: number
  readonly seen: Seen
}

const isCoded = (seen: Seen): seen is Coded => typeof seen === 'object'

/** Joins looks of one frame: grain moves, the code does not. */
function sights(stands: readonly Stand[]): Sight[] {
  const joined: { fromMs: number; untilMs: number; seen: Seen }[] = []
  for (const { fromMs, untilMs, colours } of stands) {
    const seen = readCode(colours)
    const last = joined.at(-1)
    if (last && JSON.stringify(last.seen) === JSON.stringify(seen)) last.untilMs = untilMs
    else joined.push({ fromMs, untilMs, seen })
  }
  return joined
}

/** Where another clip or picture is seen for the first time, in the order in which they were to come. */
function cutPlaces(all: readonly Sight[], order: readonly number[]): number[] {
  const places: number[] = []
  let at = -1
  let frame = -1
  all.forEach(({ seen }, index) => {
    if (!isCoded(seen)) return
    if (at === -1) at = order.indexOf(seen.which)
    const following = (at + 1) % order.length
    // One clip in a loop begins anew where its frame falls back.
    const isNext = order.length === 1 ? seen.frame < frame : seen.which === order[following]
    if (seen.which === order[at]) frame = seen.frame
    if (!isNext) return
    places.push(index)
    at = following
    frame = seen.frame
  })
  return places
}

/** Reads every whole cut of a film; the first clip, which may have been joined half way, only begins the first. */
export function readCuts(film: Film, order: readonly number[], paces: Paces): Cut[] {
  const all = sights(film.stands)
  const places = cutPlaces(all, order)
  return places.slice(1, -1).map((place, index) => {
    const [begin, end] = [places[index] ?? 0, places[index + 2] ?? all.length]
    return readCut(all.slice(begin, place), all.slice(place, end), paces)
  })
}

/** @param a all sights from A's first until B's first; @param b from B's first until the next one's first */
function readCut(a: readonly Sight[], b: readonly Sight[], paces: Paces): Cut {
  const [firstA, firstB] = [a[0], b[0]]
  if (!firstA || !firstB || !isCoded(firstA.seen) || !isCoded(firstB.seen)) throw new Error('no cut')
  const [ofA, ofB] = [firstA.seen.which, firstB.seen.which]
  const lastA = a.findLast(({ seen }) => isCoded(seen) && seen.which === ofA) ?? firstA
  const lastFrame = isCoded(lastA.seen) ? lastA.seen.frame : 0
  const still = paces.isPicture(ofA)
  const stoodMs = firstB.fromMs - lastA.fromMs
  const begunAt = firstB.seen.frame
  const secondB = b.find(({ seen }) => isCoded(seen) && seen.which === ofB && seen.frame > 0)
  const between = a.slice(a.indexOf(lastA) + 1)
  // What follows B's own last picture belongs to the next cut.
  const lastB = b.findLastIndex(({ seen }) => isCoded(seen) && seen.which === ofB)
  const around = [...between, ...b.slice(1, lastB)]
  const lasted = (is: (seen: Seen) => boolean, within: readonly Sight[]) =>
    within.reduce((total, { seen, fromMs, untilMs }) => total + (is(seen) ? untilMs - fromMs : 0), 0)
  const stale = (seen: Seen) => isCoded(seen) && seen.which !== ofB && seen.which !== ofA
  const backToA = (seen: Seen) => isCoded(seen) && seen.which === ofA && ofA !== ofB
  const seenOfA = new Set(a.flatMap(({ seen }) => (isCoded(seen) && seen.which === ofA ? [seen.frame] : [])))
  return {
    extraHoldMs: stoodMs - (still ? paces.holdMs : paces.frameMs),
    firstFrameMs: begunAt > 0 || !secondB ? null : secondB.fromMs - firstB.fromMs - paces.frameMs,
    unseenBeginning: begunAt,
    unseen: still ? null : Math.max(0, paces.clipFrames - seenOfA.size),
    unseenEnd: still ? 0 : paces.clipFrames - 1 - lastFrame,
    blackMs: lasted((seen) => seen === 'black', around),
    whiteMs: lasted((seen) => seen === 'white', around),
    staleMs: lasted(stale, around) + lasted(backToA, b.slice(1, lastB)),
  }
}
