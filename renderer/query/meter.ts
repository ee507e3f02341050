import type { QueryBeat } from './parent-line.ts'

/** Counts a visit: which page and item was open, for how long, with how many touches. No person, nothing typed. */
export class Meter {
  readonly #send: (beat: QueryBeat) => void
  readonly #nowMs: () => number
  #page = 'home'
  #itemId: string | null = null
  #since: number
  #touches = 0

  constructor(send: (beat: QueryBeat) => void, nowMs: () => number) {
    this.#send = send
    this.#nowMs = nowMs
    this.#since = nowMs()
  }

  /** Another page is opened; what the one before still owes is said first. */
  turn(page: string, itemId: string | null): void {
    if (this.#nowMs() > this.#since || this.#touches > 0) this.beat()
    this.#page = page
    this.#itemId = itemId
    this.#say(0, true)
  }

  touched(): void {
    this.#touches += 1
  }

  /** Once a second, and at the end. */
  beat(): void {
    const now = this.#nowMs()
    const spanMs = Math.min(60_000, Math.max(0, now - this.#since))
    this.#since = now
    this.#say(spanMs, false)
  }

  #say(spanMs: number, opened: boolean): void {
    const touches = Math.min(1_000, this.#touches)
    this.#touches = 0
    this.#send({ type: 'queryBeat', page: this.#page, itemId: this.#itemId, spanMs, opened, touches })
  }
}
