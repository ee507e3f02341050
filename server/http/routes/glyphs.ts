import { z } from 'zod'
import { glyphsShape, glyphSubjects } from '../../../contract/glyphs.ts'
import { problemShape } from '../../../contract/problem.ts'
import { problem } from '../../problem/problem.ts'
import { glyphWords } from '../../typeface/glyph-warning.ts'
import { languageOf } from '../answers.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

/** 缺字提醒: what of an item, a panel or a takeover the screen's own typeface cannot draw. */
export function glyphRoutes(app: App, door: Door): void {
  app.get(
    '/glyphs/:of/:id',
    {
      config: { access: 'technician' },
      schema: {
        summary: '发布前的缺字检查：哪些字屏幕自带的字体里没有，在哪里',
        params: z.object({ of: z.enum(glyphSubjects), id: z.string().min(1).max(200) }),
        response: { 200: glyphsShape, 404: problemShape },
      },
    },
    (request) => {
      const { of, id } = request.params
      const missing = door.glyphs[of](id)
      const { code, message, next } = problem('glyphs-missing', glyphWords(missing), languageOf(request))
      return {
        missing: missing.map((each) => ({ ...each, places: [...each.places] })),
        problem: missing.length === 0 ? null : { code, message, next },
      }
    },
  )
}
