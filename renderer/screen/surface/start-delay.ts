/**
 * How long a clip takes from play() to its first moving frame, learned as clips go by. Clips with sound take about
 * 90 ms, because the audio output has to start; silent ones a few. Without it the first frame would stand too long.
 */
export class StartDelay {
  #ms: number

  constructor(firstGuessMs: number) {
    this.#ms = firstGuessMs
  }

  get ms(): number {
    return this.#ms
  }

  /** A start that took over half a second was a busy machine, not a kind of clip. */
  learn(measuredMs: number): void {
    if (measuredMs < 0 || measuredMs > 500) return
    this.#ms += (measuredMs - this.#ms) * 0.3
  }
}

export const startDelays = { silent: new StartDelay(8), sounding: new StartDelay(90) }
