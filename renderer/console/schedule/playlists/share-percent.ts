const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0)

/** Shares as whole percents that add up to a hundred: what is left over goes to the largest rests. */
export function percents(shares: readonly number[]): number[] {
  const sum = sumOf(shares)
  const exact = shares.map((each) => (each / sum) * 100)
  const whole = exact.map(Math.floor)
  const byRest = exact.map((each, index) => ({ index, rest: each - Math.floor(each) }))
  byRest.sort((a, b) => b.rest - a.rest)
  for (const { index } of byRest.slice(0, 100 - sumOf(whole))) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** One entry at so many percent; the others keep their proportions within the rest, and none falls under one. */
export function withPercent(shares: readonly number[], at: number, percent: number): number[] {
  const others = shares.filter((_, index) => index !== at)
  if (others.length === 0) return [100]
  const mine = Math.min(100 - others.length, Math.max(1, Math.round(percent)))
  // One percent each is set aside, and what is above that divided by proportion.
  const scaled = wholeParts(others, 100 - mine - others.length).map((each) => each + 1)
  return shares.map((_, index) => (index === at ? mine : (scaled[index < at ? index : index - 1] ?? 1)))
}

/** `room` in whole parts by weight, adding up to it. */
function wholeParts(weights: readonly number[], room: number): number[] {
  const sum = sumOf(weights)
  const parts: number[] = []
  let used = 0
  let before = 0
  for (const weight of weights) {
    before += weight
    const upTo = Math.round((before / sum) * room)
    parts.push(upTo - used)
    used = upTo
  }
  return parts
}

/** The list with one entry taken from its place and put at another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}
