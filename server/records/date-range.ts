import { Temporal } from 'temporal-polyfill'
import { ProblemError } from '../problem/problem.ts'

const longestDays = 3_660

/** Refuses a range that runs backwards or over more than so many days, ten years where none are said. */
export function checkRange(from: string, to: string, mostDays = longestDays): void {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
  if (days < 0 || days > mostDays) throw new ProblemError('range-wrong', { from, to })
}
