import { nextFrame } from './animation-frame.ts'

/** Until then a timer sleeps; from then on every animation frame is watched. */
const watchFromMs = 250
/**
 * What is committed in an animation frame stands on the glass about two frames of 60 Hz later: at 25 ms the last
 * picture of a 1080p clip stood 15 ms too long at the median of 88 cuts, at 34 ms 2 ms of 85 (bench/cue-gap).
 */
const swapWithinMs = 34
const halfFrameMs = 8
const lookAgainMs = 500

/** What the cut has to know and may do. */
export interface CutSides {
  /** Page time at which the next showing is to stand on the glass; null while that cannot be told. */
  targetMs(): number | null
  /** How long before the target the next showing wants to be started. */
  leadMs(): number
  start(): void
  swap(): void
}

/** Waits for the moment of the cut, and makes it in the animation frame that falls on it. */
export class Cut {
  readonly #sides: CutSides
  #cancel: () => void = () => undefined

  constructor(sides: CutSides) {
    this.#sides = sides
  }

  /** Something changed: look again at once. */
  wake(): void {
    this.rest()
    this.#look()
  }

  rest(): void {
    this.#cancel()
    this.#cancel = () => undefined
  }

  #look(): void {
    const target = this.#sides.targetMs()
    const restMs = target === null ? Infinity : target - performance.now()
    if (restMs <= watchFromMs) {
      this.#cancel = nextFrame((atMs) => this.#watch(atMs))
      return
    }
    // A prediction may move, and a stall ends a clip early: never sleep long.
    const timer = window.setTimeout(() => this.#look(), Math.min(restMs - watchFromMs + 1, lookAgainMs))
    this.#cancel = () => clearTimeout(timer)
  }

  #watch(atMs: number): void {
    const target = this.#sides.targetMs()
    if (target === null || target - atMs > 2 * watchFromMs) return this.#look()
    const restMs = target - atMs
    const swapNow = restMs <= swapWithinMs
    if (swapNow || restMs <= this.#sides.leadMs() + halfFrameMs) this.#sides.start()
    if (swapNow) this.#sides.swap()
    else this.#cancel = nextFrame((nextAtMs) => this.#watch(nextAtMs))
  }
}
