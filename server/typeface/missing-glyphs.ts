import type { Typeface } from './typeface.ts'

/** A place on the glass, as a person calls it. */
export interface Place {
  readonly zh: string
  readonly en: string
}

/** Words that the glass sets in its own type, and where they stand. */
export interface SetText {
  readonly place: Place
  readonly text: string
}

/** A character that the typeface cannot draw. */
export interface MissingGlyph {
  readonly character: string
  /** `U+364D` */
  readonly code: string
  readonly places: readonly Place[]
}

/** Blanks, controls and marks of variants are never seen; private and unassigned characters are, as boxes. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u

export const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** What of the texts the typeface cannot draw, in the order in which it is met; nothing where there is no typeface. */
export function missingGlyphs(texts: readonly SetText[], { draws }: Typeface): MissingGlyph[] {
  if (draws === null) return []
  const found = new Map<string, Map<string, Place>>()
  for (const { place, text } of texts) {
    for (const character of new Set(text.normalize('NFC'))) {
      if (unseen.test(character) || draws(character.codePointAt(0) ?? 0)) continue
      const places = found.get(character) ?? new Map<string, Place>()
      found.set(character, places.set(place.zh, place))
    }
  }
  return [...found].map(([character, places]) => ({
    character,
    code: codeName(character),
    places: [...places.values()],
  }))
}
