import type { QueryEntry } from '../../playlist/query-catalogue.ts'

const han = /\p{Script=Han}/u
const runs = /[a-z0-9]+|\p{Script=Han}+/gu

/** Single characters and pairs of neighbours: Chinese is written without spaces. */
function signTerms(run: string): string[] {
  const signs = [...run]
  return [...signs, ...signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)]
}

const runsOf = (text: string): string[] => text.toLowerCase().match(runs) ?? []

export const titleTerms = (text: string): string[] =>
  unique(runsOf(text).flatMap((run) => (han.test(run) ? signTerms(run) : [run])))

const syllablesOf = (pinyin: string): string[] => pinyin.split(' ').filter((each) => /^[a-z0-9]+$/.test(each))

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => (/^\d+$/.test(syllable) ? syllable : syllable.slice(0, 1))).join('')

/** The beginning of a title as it may be typed: its initials, its pinyin, the first initial alone. */
export function headTerms({ title, pinyin }: QueryEntry): string[] {
  const syllables = syllablesOf(pinyin)
  const initials = initialsOf(syllables)
  return unique([initials.slice(0, 1), initials, syllables.join(''), ...titleTerms(title).slice(0, 1)])
}

/** What is typed further tells nothing apart; shorter terms are fewer terms. */
const longestTerm = 12

/** What may be typed for a title from any of its syllables on. */
export function soundTerms(pinyin: string): string[] {
  const syllables = syllablesOf(pinyin)
  const terms = syllables.flatMap((_, at) => {
    const rest = syllables.slice(at)
    const initials = initialsOf(rest)
    return [initials.slice(0, 1), initials.slice(0, longestTerm), rest.join('').slice(0, longestTerm)]
  })
  return unique(terms)
}

export function cellTerms({ cells, guide, publisher, themes }: QueryEntry): string[] {
  const parts = guide
    ? [...guide.steps, ...guide.papers, guide.window ?? '', guide.hours ?? '', guide.phone ?? '']
    : []
  const texts = [...cells.map(({ text }) => text), ...parts, ...themes, publisher]
  // A number is also found without the signs between its parts: 0000-0000001.
  const numbers = texts.flatMap((text) => text.match(/\d[\d-]{5,}\d/g) ?? [])
  const joined = numbers.map((number) => number.replaceAll('-', ''))
  return unique([...texts.flatMap(titleTerms), ...joined])
}

/** What was typed, as terms that must all be found: pairs of characters, runs of letters or digits. */
export function queryTerms(typed: string): string[] {
  return unique(
    runsOf(typed).flatMap((run) => {
      if (!han.test(run)) return [run.slice(0, longestTerm)]
      const signs = [...run]
      return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
    }),
  )
}

const unique = (terms: readonly string[]): string[] => [...new Set(terms)].filter((term) => term !== '')
