/** A window shorter than this proves nothing: a busy moment drops a few frames anywhere. */
const fairWindowMs = 8_000
const fairFrames = 150
/** From this part on people see it stutter, and a poster serves them better. */
const mostDropped = 0.05

export interface FrameCount {
  readonly total: number
  readonly dropped: number
}

export interface Dropping {
  readonly dropped: number
  readonly presented: number
}

/** Tells when a machine does not keep up with a clip: more than 5 % of its frames dropped over a fair window. */
export class DropWatch {
  #since: { readonly count: FrameCount; readonly atMs: number } | null = null
  #told = false

  /** What was dropped, once per clip; null while all is well or nothing can be told. A hidden page draws nothing. */
  look(count: FrameCount, atMs: number, visible: boolean): Dropping | null {
    const since = this.#since
    if (!visible) {
      this.#since = null
      return null
    }
    if (since === null) {
      this.#since = { count, atMs }
      return null
    }
    const total = count.total - since.count.total
    if (atMs - since.atMs < fairWindowMs || total < fairFrames) return null
    this.#since = { count, atMs }
    const dropped = count.dropped - since.count.dropped
    if (this.#told || dropped / total <= mostDropped) return null
    this.#told = true
    return { dropped, presented: total - dropped }
  }

  forget(): void {
    this.#since = null
    this.#told = false
  }
}
