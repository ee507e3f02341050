import { pinyin } from 'pinyin-pro'
import type { QueryWord } from '../../playlist/query-catalogue.ts'

/** One sign of a text with how it is read: a Chinese character's syllable, or a run of other signs as it stands. */
interface Read {
  readonly text: string
  readonly syllable: string
}

const han = /\p{Script=Han}/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Reads a text; polyphones by the words that they stand in: 银行 is yin hang, 行人 xing ren. `ü` is written v, as on a
 * keyboard.
 */
function read(text: string): Read[] {
  return pinyin(text, { type: 'all', toneType: 'none', nonZh: 'consecutive', v: true })
    .filter(({ origin }) => origin.trim() !== '')
    .map(({ origin, pinyin: syllable, isZh }) => ({
      text: origin,
      syllable: isZh ? syllable : origin.trim().toLowerCase(),
    }))
}

/** Syllables with a space between them: `she hui bao zhang ka`. */
export const pinyinOf = (text: string): string =>
  read(text)
    .map(({ syllable }) => syllable)
    .join(' ')

/** The words of two to six characters in these texts, the frequent ones first, at most so many. */
export function wordsOf(texts: readonly string[], most: number): QueryWord[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const { segment } of words.segment(text))
      if (isWord(segment)) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return [...counts]
    .sort(([one, many], [other, fewer]) => fewer - many || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([word]) => [word, pinyinOf(word)])
}

const isWord = (segment: string) =>
  segment.length >= 2 && segment.length <= 6 && [...segment].every((sign) => han.test(sign))
