/** Powered on ≠ player alive ≠ linked ≠ glass known to be lit. What was counted is the ledger's own. */
export const clockNames = ['powered', 'alive', 'linked', 'lit'] as const
export type ClockName = (typeof clockNames)[number]

/** Both clocks, read at one moment. */
export interface Reading {
  readonly bootId: string
  readonly monoMs: number
  readonly wallMs: number
  readonly trusted: boolean
}

/** A stretch of time of which one clock is known: it held, or it was asked and did not. The monotonic clock measures. */
export interface Stretch {
  readonly clock: ClockName
  readonly holds: boolean
  readonly bootId: string
  readonly fromMonoMs: number
  readonly untilMonoMs: number
  /** Epoch ms; on no day as long as the clock is not trusted. */
  readonly fromMs: number
  readonly untilMs: number
  readonly trusted: boolean
}

/** A moment of which the clock is known. */
export const beginning = (clock: ClockName, holds: boolean, at: Reading): Stretch => ({
  clock,
  holds,
  bootId: at.bootId,
  fromMonoMs: at.monoMs,
  untilMonoMs: at.monoMs,
  fromMs: at.wallMs,
  untilMs: at.wallMs,
  trusted: at.trusted,
})

/** Longer than this between two looks, and nobody knows what was in between: the program stood still. */
const longestPauseMs = 90_000
/** The wall clock moved by more than this against the monotonic one: it was set, or the machine slept. */
const stepMs = 1_000

/** The stretch up to now; null where it does not reach here unbroken. */
export function reaching(one: Stretch, at: Reading): Stretch | null {
  const passedMs = at.monoMs - one.untilMonoMs
  const wallPassedMs = at.wallMs - one.untilMs
  // A machine that is still in the same boot was on all the while; of anything else a long pause tells nothing.
  const isLong = one.clock !== 'powered' && passedMs > longestPauseMs
  if (one.bootId !== at.bootId || one.trusted !== at.trusted || passedMs < 0 || isLong) return null
  if (Math.abs(wallPassedMs - passedMs) > stepMs) return null
  return {
    ...one,
    untilMonoMs: at.monoMs,
    untilMs: one.untilMs + Math.max(0, Math.min(passedMs, wallPassedMs)),
  }
}
