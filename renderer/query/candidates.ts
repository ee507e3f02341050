import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js'
import { z } from 'zod'
import type { QueryWord } from '../../playlist/query-catalogue.ts'

/** What the keyboard offers for the letters typed so far, and how many of them it stands for. */
export interface Candidate {
  readonly text: string
  readonly letters: number
}

const mostOffered = 48
const mostWords = 16
const longestSyllable = 6

/** 404 syllables with their characters, the frequent ones first (18 KB, MIT, after sxei/pinyinjs). */
const { layoutCandidates } = z.object({ layoutCandidates: z.record(z.string(), z.string()) }).parse(chinese)
const characters = new Map(
  Object.entries(layoutCandidates).map(([syllable, signs]) => [syllable, signs.split(' ')]),
)

interface Word {
  readonly text: string
  readonly syllables: readonly string[]
  readonly spelled: string
  readonly initials: string
}

/** Offers the catalogue's own words first, for nothing else can be found; then single characters. */
export function openCandidates(words: readonly QueryWord[]): (letters: string) => Candidate[] {
  const known = words.map(([text, pinyin]): Word => {
    const syllables = pinyin.split(' ')
    return {
      text,
      syllables,
      spelled: syllables.join(''),
      initials: syllables.map((each) => each.slice(0, 1)).join(''),
    }
  })
  return (letters) => {
    if (letters === '') return []
    const offered = [...wordsFor(letters, known), ...charactersFor(letters)]
    return [...new Map(offered.map((each) => [each.text, each])).values()].slice(0, mostOffered)
  }
}

function wordsFor(letters: string, known: readonly Word[]): Candidate[] {
  const whole = known.filter(
    ({ spelled, initials }) => spelled.startsWith(letters) || (letters.length > 1 && initials === letters),
  )
  const begun = known.filter(({ spelled }) => letters.length > spelled.length && letters.startsWith(spelled))
  // 社会 before 申请 where `she` was typed: a whole syllable is likelier than half of one.
  const isWhole = ({ syllables }: Word) =>
    syllables.some((_, at) => syllables.slice(0, at + 1).join('') === letters)
  whole.sort((one, other) => Number(isWhole(other)) - Number(isWhole(one)))
  return [
    ...whole.map(({ text }) => ({ text, letters: letters.length })),
    ...begun.map(({ text, spelled }) => ({ text, letters: spelled.length })),
  ].slice(0, mostWords)
}

/** Of the longest whole syllable that the letters begin with; else the first character of each that it may become. */
function charactersFor(letters: string): Candidate[] {
  for (let length = Math.min(longestSyllable, letters.length); length > 0; length -= 1) {
    const signs = characters.get(letters.slice(0, length))
    if (signs && (length === letters.length || length > 1))
      return signs.map((text) => ({ text, letters: length }))
  }
  const coming = [...characters].filter(([syllable]) => syllable.startsWith(letters))
  return coming.map(([, [text = '']]) => ({ text, letters: letters.length }))
}
