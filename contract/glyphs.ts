import { z } from 'zod'
import { problemShape } from './problem.ts'

/** What may hold a character that the screen's typeface does not have. */
export const glyphSubjects = ['item', 'panel', 'takeover'] as const
export type GlyphSubject = (typeof glyphSubjects)[number]

/** Characters that the bundled typeface cannot draw, and the sentence that a release without acknowledgement gets. */
export const glyphsShape = z.object({
  missing: z.array(
    z.object({
      character: z.string(),
      code: z.string().meta({ description: '例如 U+364D' }),
      places: z.array(z.object({ zh: z.string(), en: z.string() })),
    }),
  ),
  problem: problemShape.nullable(),
})

/** With a release: a person has read which characters cannot be drawn, and lets it go so. */
export const acceptMissingGlyphs = z
  .boolean()
  .default(false)
  .meta({ description: '已看过屏幕字体缺字的提醒（GET /glyphs），照样发布；记入操作链' })

export const releaseBody = z.object({ acceptMissingGlyphs }).nullish()
