import {
  problem,
  type Language,
  type Problem,
  type ProblemCode,
  type ProblemError,
  type ProblemWords,
} from '../problem/problem.ts'

/** Something brought that was not taken in: where it lay, and why. */
export interface Refusal {
  /** As the person knows it: relative to the folder that was imported. */
  readonly path: string
  readonly code: ProblemCode
  readonly words: ProblemWords
  readonly problem: Problem
}

export const refusal = (
  path: string,
  code: ProblemCode,
  words: ProblemWords = {},
  language: Language = 'zh',
): Refusal => ({ path, code, words, problem: problem(code, words, language) })

export const refusalOf = (path: string, error: ProblemError): Refusal =>
  refusal(path, error.code, error.words)
