import { z } from 'zod'
import { panelContent } from '../../playlist/panel-content.ts'
import { panelEdition } from '../panels/draft.ts'

/** A panel as the console sees it. */
const made = z.object({ edition: z.number().int(), by: z.string(), at: z.string() })
export const panelShape = z.object({
  id: z.string(),
  state: z.enum(['draft', 'released', 'changed']).meta({ description: 'changed：屏幕上是旧版，新版待发布' }),
  newest: made.extend({ panel: panelEdition }),
  released: made.nullable(),
  /** What the newest edition would be on the glass today; null where nothing of it is left. */
  preview: panelContent.nullable(),
  feed: z
    .object({
      goodAt: z.string().nullable(),
      triedAt: z.string(),
      failures: z.number().int(),
      problem: z.string().nullable(),
    })
    .nullable(),
})
