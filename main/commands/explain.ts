import { ProblemError } from '../../server/problem/problem.ts'
import { HelpAsked, UsageError } from './options.ts'

/** Says what went wrong on standard error and answers the exit code. A broken invariant is not explained away. */
export function explain(error: unknown): number {
  if (error instanceof HelpAsked) {
    process.stdout.write(`${error.message}\n`)
    return 0
  }
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  if (!(error instanceof ProblemError)) throw error
  const { message, next } = error.in('zh')
  process.stderr.write(`${message}${next}\n`)
  return 1
}
