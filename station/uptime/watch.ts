import { beginning, clockNames, reaching, type ClockName, type Reading, type Stretch } from './stretch.ts'

/** What is true at a moment; null is not asked, or no answer. */
export type Sight = Readonly<Record<ClockName, boolean | null>>
export type Running = Readonly<Partial<Record<ClockName, Stretch>>>

/**
 * The four clocks after another look. Time counts only between two looks that saw the same: what happened between
 * two that did not is nobody's.
 */
export function afterLook(running: Running, sight: Sight, at: Reading): Running {
  const seen = clockNames.flatMap((clock): Stretch[] => {
    const holds = sight[clock]
    if (holds === null) return []
    const before = running[clock]
    const on = before?.holds === holds ? reaching(before, at) : null
    return [on ?? beginning(clock, holds, at)]
  })
  return Object.fromEntries(seen.map((one) => [one.clock, one]))
}

/** What was running and is not any more. */
export function endedBy(before: Running, after: Running): Stretch[] {
  return clockNames.flatMap((clock) => {
    const [was, is] = [before[clock], after[clock]]
    const goesOn =
      is?.bootId === was?.bootId && is?.fromMonoMs === was?.fromMonoMs && is?.holds === was?.holds
    return was === undefined || goesOn ? [] : [was]
  })
}

/** A machine whose system names no boot, or that slept since, tells nothing of the time before the program. */
const differenceMs = 2_000

/**
 * The machine on since it was started, as far as that is certain. Sleep stops the monotonic clock and not the
 * system's own count, and Windows counts on over a shutdown that was none: where the two differ, it begins now.
 * @param countedMs how long the system says it has been up; null where it cannot be believed
 */
export function poweredSince(at: Reading, countedMs: number | null): Stretch {
  const now = beginning('powered', true, at)
  if (countedMs === null || Math.abs(countedMs - at.monoMs) > differenceMs) return now
  return { ...now, fromMonoMs: 0, fromMs: at.wallMs - at.monoMs }
}
