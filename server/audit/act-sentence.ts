import type { ChainedAct } from '../../ledger/act.ts'
import { roles, rolesTold, type Role } from '../../contract/role.ts'
import type { Language } from '../problem/problem.ts'
import { inEnglish } from './chain-words.ts'

/** How acts of one kind are told: the kind's own name, and a sentence with places to fill. */
export interface ActWords {
  readonly title: Readonly<Record<Language, string>>
  /** `{who}`, `{subject}`, `{reason}`, `{document}`, or a path into the act's body such as `{after.role}`. */
  readonly zh: string
  readonly en: string
}

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word)

/** A word of the chain as a person reads it. */
export function wordOf(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '—'
  if (value === true) return language === 'zh' ? '是' : 'yes'
  if (value === false) return language === 'zh' ? '否' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (isRole(value)) return rolesTold([value])[language]
  return language === 'en' ? inEnglish(value) : value
}

/** The act in one sentence. */
export function sentenceOf(words: ActWords, act: ChainedAct, language: Language): string {
  // As they stand: somebody may bear the name of a role.
  const named: Readonly<Record<string, string>> = {
    who: language === 'en' ? inEnglish(act.name) : act.name,
    subject: act.subject,
    reason: act.reason ?? '—',
    document: act.document ?? '—',
  }
  return words[language].replaceAll(
    /\{([\w.-]+)\}/g,
    (_place, path: string) => named[path] ?? wordOf(within(act.body, path), language),
  )
}

/** `after.role` of a body; undefined where there is none. */
function within(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[key] : undefined,
      body,
    )
}
