/** 0 before `from`, 1 after `to`, and a soft start and stop between. */
export function ramp(t: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)))
  return x * x * (3 - 2 * x)
}

/** Up during [from, from + fade], down during [to − fade, to]. */
export function span(t: number, from: number, to: number, fade = 0.5): number {
  return ramp(t, from, from + fade) * (1 - ramp(t, to - fade, to))
}

export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share
}

/** A repeatable scatter of `count` numbers in [0, 1): the golden ratio spreads them evenly. */
export function scatter(count: number, seed = 0): number[] {
  return Array.from({ length: count }, (_, place) => ((place + 1 + seed) * 0.618_033_988_75) % 1)
}
