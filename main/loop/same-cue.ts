import type { Cue } from '../../playlist/cue.ts'

/** A stage swaps by the media's own clock, at most this long before the planned turn. */
const earlyMs = 3_000

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

/** Whether a cue that is on the glass was to begin in a moment only. */
export const isEarly = (cue: Cue, wallMs: number): boolean => cue.from > wallMs && cue.from - wallMs < earlyMs
