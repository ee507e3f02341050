import type { Showing } from '../../../playlist/stage-protocol.ts'
import type { Rect, Size } from '../division.ts'

/** What a surface can prove about itself: running totals since it was prepared. */
export interface Reading {
  /** Position of the media clock; null where there is none. */
  readonly mediaMs: number | null
  /** Frames presented; null for still content. */
  readonly frames: number | null
  /** No new frame is due yet: the one in front is to stand, as in a slideshow saved as a film. */
  readonly stands?: boolean
}

/** What went wrong with a showing that was already in front. */
export type Trouble =
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'stalled' }
  | { readonly type: 'dropping'; readonly dropped: number; readonly presented: number }

/** One way of putting content on the glass. Its elements are made once and used for every showing. */
export interface Surface {
  /** Resolves when the first picture of the showing is composited; rejects with a reason for people. */
  prepare(showing: Showing, glass: Size, signal: AbortSignal): Promise<void>
  /** How long before its reveal the surface wants `start()`. */
  readonly leadMs: number
  start(): void
  reveal(trouble: (trouble: Trouble) => void): void
  /** Page time at which it is over; null while that cannot be told. */
  endsAt(): number | null
  reading(): Reading
  /** The size of the content, for those that hang beside a caption; null for those that fill the field. */
  readonly natural: Size | null
  /** Puts it on its place in a zone of this size. */
  place(item: Rect, root: Size): void
  clear(): void
}

/** The reason that a preparation no longer matters: never reported. */
export class Abandoned extends Error {}

export function abandonIf(signal: AbortSignal): void {
  if (signal.aborted) throw new Abandoned()
}
