import type { ChainedAct } from '../../ledger/act.ts'
import type { Language } from '../problem/problem.ts'
import { accessActs } from './access-acts.ts'
import { sentenceOf, type ActWords } from './act-sentence.ts'
import { inEnglish } from './chain-words.ts'
import { contentActs } from './content-acts.ts'
import { playingActs } from './playing-acts.ts'
import { systemActs } from './system-acts.ts'

/** Every kind of act that the station chains, and its words. A test keeps it whole. */
export const actTable: Readonly<Record<string, ActWords>> = {
  ...accessActs,
  ...systemActs,
  ...contentActs,
  ...playingActs,
}

/** What a kind is called; one of a newer edition as it stands in the chain. */
export const titleOf = (kind: string, language: Language): string => actTable[kind]?.title[language] ?? kind

/** An act in one sentence; one that nobody has words for is shown raw. */
export function tellAct(act: ChainedAct, language: Language): string {
  const words = actTable[act.kind]
  if (words !== undefined) return sentenceOf(words, act, language)
  return `${act.name} · ${act.kind} · ${act.subject}`
}

/** Who did it; what the station does by itself bears a Chinese name in the chain. */
export const nameIn = ({ name }: ChainedAct, language: Language): string =>
  language === 'en' ? inEnglish(name) : name

/** The kinds whose title holds these words, in either language. */
export const kindsCalled = (words: string): string[] =>
  Object.entries(actTable)
    .filter(([, { title }]) => `${title.zh} ${title.en}`.toLowerCase().includes(words.toLowerCase()))
    .map(([kind]) => kind)
