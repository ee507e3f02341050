import type { Canonical } from '../../ledger/canonical.ts'
import { ProblemError, type ProblemWords } from '../problem/problem.ts'
import type { MissingGlyph } from './missing-glyphs.ts'

/** More than these in one sentence nobody reads. */
const mostNamed = 12
/** More than these an act need not tell. */
const mostKept = 200

/**
 * Lets a publication through whose characters can all be drawn, or whose gaps a person has acknowledged; what is
 * returned goes into its act.
 *
 * @throws ProblemError `glyphs-missing`, which names each character and where it stands
 */
export function acknowledgedGlyphs(
  missing: readonly MissingGlyph[],
  isAcknowledged: boolean,
): Readonly<Record<string, Canonical>> {
  if (missing.length === 0) return {}
  if (!isAcknowledged) throw new ProblemError('glyphs-missing', glyphWords(missing))
  return { missingGlyphs: missing.slice(0, mostKept).map(({ code }) => code) }
}

/** The characters and their places, for the problem's sentence. */
export function glyphWords(missing: readonly MissingGlyph[]): ProblemWords {
  const named = missing.slice(0, mostNamed)
  const more = missing.length - named.length
  const zh = named.map((each) => told(each, 'zh')).join('；')
  const en = named.map((each) => told(each, 'en')).join('; ')
  return {
    glyphs: {
      zh: more > 0 ? `${zh}；另有 ${more} 个` : zh,
      en: more > 0 ? `${en}; and ${more} more` : en,
    },
  }
}

function told({ character, code, places }: MissingGlyph, language: 'zh' | 'en'): string {
  const where = places.map((place) => place[language]).join(language === 'zh' ? '、' : ', ')
  // A character of somebody's own font would be a box in the sentence too.
  const isPrivate = /\p{Co}/u.test(character)
  if (language === 'zh') return `${isPrivate ? '自造字' : `“${character}”`}（${code}，在${where}）`
  return `${isPrivate ? 'a private character' : `“${character}”`} (${code}, in ${where})`
}
