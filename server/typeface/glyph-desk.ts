import type { MissingGlyph } from './missing-glyphs.ts'

/** What of something on its way to the glass cannot be drawn there. Throws the problem where there is no such thing. */
export interface GlyphDesk {
  readonly item: (id: string) => readonly MissingGlyph[]
  readonly panel: (id: string) => readonly MissingGlyph[]
  readonly takeover: (id: string) => readonly MissingGlyph[]
}
