import { isBelievable, type ClockReading } from '../../ledger/clock.ts'
import type { Time } from './a-glass.ts'

/** Before this the program was not made: 2025-12-01. */
const madeAtMs = Date.UTC(2025, 11, 1)

/** The machine's two clocks, as they stand against true time. */
export class AMachine {
  readonly #time: Time
  #bootId = ''
  #bootedMs = 0
  #boots = 0
  #aheadMs = 0

  constructor(time: Time) {
    this.#time = time
  }

  /** @param wallMs what its wall clock shows when it starts */
  starts(wallMs: number): void {
    this.#boots += 1
    this.#bootId = `boot-${this.#boots}`
    this.#bootedMs = this.#time.ms
    this.#aheadMs = wallMs - this.#time.ms
  }

  clockSetBy(ms: number): void {
    this.#aheadMs += ms
  }

  clockSetRight(): void {
    this.#aheadMs = 0
  }

  /** When the wall clock will show this, in true time. */
  trueTimeOf = (wallMs: number): number => wallMs - this.#aheadMs

  reads(): ClockReading {
    const wallMs = this.#time.ms + this.#aheadMs
    const monoMs = 20_000 + this.#time.ms - this.#bootedMs
    return { bootId: this.#bootId, monoMs, wallMs, trusted: isBelievable(wallMs, madeAtMs) }
  }
}
