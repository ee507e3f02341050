import type { Seen } from './frame-code.ts'

/** One look at the glass. */
export interface Look {
  readonly atMs: number
  readonly seen: Seen | null
}

/** What one cut from clip to clip did to the glass. */
export interface CutSeen {
  /** How much longer than one frame the last picture stood before the next clip's first. */
  readonly extraHoldMs: number
  readonly blackMs: number
  /** Pictures of another clip after the new one had already been seen. */
  readonly staleMs: number
}

const median = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

/** The look at which a new clip is first seen, for every cut. */
function cutPlaces(looks: readonly Look[]): number[] {
  let clip: number | null = null
  const places: number[] = []
  looks.forEach(({ seen }, index) => {
    if (!seen || seen.clip === clip) return
    // A clip begins near its first frame; a stale picture of one that already ended does not.
    if (clip === null) clip = seen.clip
    else if (seen.frame < 15) {
      places.push(index)
      clip = seen.clip
    }
  })
  return places
}

const sameFrame = (one: Look | undefined, other: Look | undefined) =>
  one?.seen?.clip === other?.seen?.clip && one?.seen?.frame === other?.seen?.frame

/** The last look that showed the clip before, and the first one at the same frame. */
function lastFrame(looks: readonly Look[], place: number): { last: number; began: number } {
  let last = place - 1
  while (last > 0 && looks[last]?.seen === null) last--
  let began = last
  while (began > 0 && sameFrame(looks[began - 1], looks[last])) began--
  return { last, began }
}

const atMsOf = (look: Look | undefined) => look?.atMs ?? 0

/** Reads the cuts from the looks, given how many frames a clip has and how long each of them stands. */
export function readCuts(looks: readonly Look[], frames: number, frameMs: number): CutSeen[] {
  const lookMs = (atMsOf(looks.at(-1)) - atMsOf(looks[0])) / Math.max(1, looks.length - 1)
  return cutPlaces(looks).map((place) => {
    const first = looks[place]
    const { last, began } = lastFrame(looks, place)
    const framesLeft = frames - (looks[last]?.seen?.frame ?? 0)
    const after = looks.slice(place).filter((look) => look.atMs - atMsOf(first) < 500)
    const dark = place - last - 1 + after.filter((look) => look.seen === null).length
    const stale = after.filter((look) => look.seen && look.seen.clip !== first?.seen?.clip).length
    return {
      extraHoldMs: atMsOf(first) - atMsOf(looks[began]) - framesLeft * frameMs,
      blackMs: dark * lookMs,
      staleMs: stale * lookMs,
    }
  })
}

/** The figures of a run, in milliseconds. */
export function summary(cuts: readonly CutSeen[]) {
  const hold = cuts.map((cut) => cut.extraHoldMs).sort((one, other) => one - other)
  const dark = cuts.filter((cut) => cut.blackMs > 0)
  return {
    cuts: cuts.length,
    holdP50: Math.round(median(hold, 0.5)),
    holdP95: Math.round(median(hold, 0.95)),
    holdMax: Math.round(hold.at(-1) ?? 0),
    holdMin: Math.round(hold[0] ?? 0),
    black: dark.length,
    blackMax: Math.round(Math.max(0, ...dark.map((cut) => cut.blackMs))),
    stale: cuts.filter((cut) => cut.staleMs > 0).length,
  }
}
