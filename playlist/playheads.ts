import type { Playhead } from './cue.ts'

/** What began last of each playlist on one zone, the newest first. */
export type Playheads = readonly Playhead[]

/** As many as there may be playlists: a year of edits does not make it longer. */
const mostPlayheads = 200

/** A playhead older than the longest closing by far is of another life: the playlist begins anew. */
export const oldestMs = 31 * 24 * 3600 * 1000
/** The steps in which network time puts a clock back; a playhead further ahead is not believed. */
const aheadMs = 5000

/** With what has just begun in the place of what began before in the same playlist. */
export function withPlayhead(playheads: Playheads, begun: Playhead): Playheads {
  const others = playheads.filter(({ playlistId }) => playlistId !== begun.playlistId)
  return [begun, ...others].slice(0, mostPlayheads)
}

/** Where a playlist really was, if that can be believed at an instant. */
export function playheadAt(playheads: Playheads, playlistId: string | null, at: number): Playhead | null {
  const found = playheads.find((each) => each.playlistId === playlistId)
  return found === undefined ? null : believed(found, at)
}

function believed(playhead: Playhead, at: number): Playhead | null {
  if (!Number.isSafeInteger(playhead.ordinal) || playhead.ordinal < 0) return null
  const startedAt = Math.floor(playhead.startedAt)
  if (!(startedAt <= at + aheadMs && at - startedAt <= oldestMs)) return null
  return { ...playhead, startedAt: Math.min(startedAt, at) }
}
