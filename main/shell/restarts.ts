import { pause } from './pause.ts'

/** A browser that dies at once, again and again, has a cause that no further start removes. */
const pausesMs = [0, 1_000, 4_000]
const forgetMs = 600_000

/** Counts a shell's own restarts: three within ten minutes, each after a longer pause. */
export class Restarts {
  #starts: number[] = []

  /** Waits for the next restart's turn; false where it has used up its restarts. */
  async next(): Promise<boolean> {
    const now = performance.now()
    this.#starts = this.#starts.filter((start) => now - start < forgetMs)
    const pauseMs = pausesMs[this.#starts.length]
    if (pauseMs === undefined) return false
    this.#starts.push(now)
    await pause(pauseMs)
    return true
  }
}
