/** A half-open stretch of time in epoch ms: `from` belongs to it, `until` does not. Never empty. */
export interface Interval {
  readonly from: number
  readonly until: number
}

/** The part of an interval within bounds, or null. */
export function clipped(interval: Interval, bounds: Interval): Interval | null {
  const from = Math.max(interval.from, bounds.from)
  const until = Math.min(interval.until, bounds.until)
  return from < until ? { from, until } : null
}

export function covers(interval: Interval, instant: number): boolean {
  return interval.from <= instant && instant < interval.until
}

/** The union as disjoint intervals in order; touching ones become one. */
export function united(intervals: readonly Interval[]): Interval[] {
  const union: { from: number; until: number }[] = []
  for (const each of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1)
    if (last !== undefined && each.from <= last.until) last.until = Math.max(last.until, each.until)
    else union.push({ from: each.from, until: each.until })
  }
  return union
}
