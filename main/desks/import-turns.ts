/** Holds an import between two files while somebody has paused it, and knows how long it was at work. */
export class ImportTurns {
  readonly #nowMs: () => number
  #held: PromiseWithResolvers<void> | null = null
  #sinceMs: number
  #beforeMs = 0

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
    this.#sinceMs = nowMs()
  }

  get isPaused(): boolean {
    return this.#held !== null
  }

  /** How long it has been at work, its pauses left out. */
  get activeMs(): number {
    return this.#beforeMs + (this.#held === null ? this.#nowMs() - this.#sinceMs : 0)
  }

  pause(): void {
    if (this.#held !== null) return
    this.#beforeMs = this.activeMs
    this.#held = Promise.withResolvers<void>()
  }

  resume(): void {
    this.#sinceMs = this.#nowMs()
    this.#held?.resolve()
    this.#held = null
  }

  /** Waited for before each file. */
  turn(): Promise<void> {
    return this.#held?.promise ?? Promise.resolve()
  }
}
