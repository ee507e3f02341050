/** A clock that can be waited by; a test brings one that costs no time. */
export interface PaceClock {
  readonly nowMs: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Keeps a download to so many bytes a second. Time that was lost is not made up for: the line serves others too. */
export class Pace {
  readonly #bytesPerSecond: number
  readonly #clock: PaceClock
  #paidUntilMs = -Infinity

  constructor(bytesPerSecond: number, clock: PaceClock) {
    this.#bytesPerSecond = bytesPerSecond
    this.#clock = clock
  }

  /** Waits until so many bytes more are paid for. */
  async spend(bytes: number, signal?: AbortSignal): Promise<void> {
    const nowMs = this.#clock.nowMs()
    this.#paidUntilMs = Math.max(nowMs, this.#paidUntilMs) + (bytes * 1_000) / this.#bytesPerSecond
    await this.#clock.sleep(this.#paidUntilMs - nowMs, signal)
  }
}
