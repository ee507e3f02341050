/**
 * Two clocks read at the same moment, passed in and never read here.
 * Monotonic time measures, wall time places: a battery-less machine may start in 1970 or 2099 and still measures right.
 */
export interface ClockReading {
  /** Names the run of the machine that `monoMs` counts in; monotonic times of two boots do not compare. */
  readonly bootId: string
  readonly monoMs: number
  readonly wallMs: number
  /** The wall clock is believed to tell the day. */
  readonly trusted: boolean
  /** How long the machine has slept in this boot, while its monotonic clock stood; left out where nothing tells. */
  readonly sleptMs?: number
}

/**
 * The wall clock moved by more than this against the monotonic one: it was set, not slewed.
 * NTP slews at most 0.5 ms a second, and a late reading moves both clocks alike.
 */
const stepMs = 1_000

/** How far the wall clock was set between two readings of one boot, in milliseconds; 0 for none. */
export function clockStepMs(before: ClockReading, after: ClockReading): number {
  const shift = after.wallMs - before.wallMs - (after.monoMs - before.monoMs)
  return Math.abs(shift) > stepMs ? shift : 0
}

/** The clock that goes on in sleep is read to a whole second on some systems, and not at the same moment. */
const shortestSleepMs = 2_000

/** Whether the machine slept between two readings of one boot. */
export const hasSlept = (before: ClockReading, after: ClockReading): boolean =>
  before.bootId === after.bootId &&
  before.sleptMs !== undefined &&
  after.sleptMs !== undefined &&
  after.sleptMs - before.sleptMs > shortestSleepMs

/** A machine cannot run before its program was made, nor decades after. */
const believableYearsMs = 20 * 365.25 * 86_400_000

/**
 * Whether a wall time can be the true one.
 * `knownPastMs` is a moment that certainly lies behind, such as the program's making.
 */
export function isBelievable(wallMs: number, knownPastMs: number): boolean {
  return wallMs >= knownPastMs && wallMs <= knownPastMs + believableYearsMs
}
