import { problemTable, type ProblemCode } from './table.ts'

export type { ProblemCode } from './table.ts'

/** Something expected that went wrong: a value, not an exception that nobody foresaw. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  readonly next: string
  readonly status: number
}

export type Language = 'zh' | 'en'

/** Chinese, unless English is preferred and Chinese is not named before it. */
export const languageWanted = (acceptLanguage: string | null | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh'

/** A word that is the same in both languages, or one for each. */
export type ProblemWord = string | number | Readonly<Record<Language, string>>

/** Words filled into a sentence's `{name}` places. */
export type ProblemWords = Readonly<Record<string, ProblemWord>>

const spoken = (word: ProblemWord, language: Language) =>
  typeof word === 'object' ? word[language] : String(word)

const fill = (sentence: string, words: ProblemWords, language: Language) =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => spoken(words[name] ?? place, language))

/** The problem of this code, in a person's words. */
export function problem(code: ProblemCode, words: ProblemWords = {}, language: Language = 'zh'): Problem {
  const entry = problemTable[code]
  const [message, next] = entry[language]
  const said = (sentence: string) => fill(sentence, words, language)
  return { code, message: said(message), next: said(next), status: entry.status }
}

/** Carries a problem through code that can only throw. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly words: ProblemWords

  constructor(code: ProblemCode, words: ProblemWords = {}) {
    const { message, next } = problem(code, words)
    super(`${message}${next}`)
    this.name = 'ProblemError'
    this.code = code
    this.words = words
  }

  in(language: Language): Problem {
    return problem(this.code, this.words, language)
  }
}
