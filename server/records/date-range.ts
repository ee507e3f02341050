import { Temporal } from 'temporal-polyfill'
import { ProblemError } from '../problem/problem.ts'

const longestDays = 3_660

/** Refuses a range that runs backwards or over more than ten years. */
export function checkRange(from: string, to: string): void {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
  if (days < 0 || days > longestDays) throw new ProblemError('range-wrong', { from, to })
}
