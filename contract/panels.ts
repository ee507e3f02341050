import { z } from 'zod'
import { panelContent } from '../playlist/panel-content.ts'
import { acceptMissingGlyphs } from './glyphs.ts'
import { panelBody, panelForms } from './panel-body.ts'
import { panelDraft, panelEdition } from './panel-draft.ts'
import { feedSource } from './panel-source.ts'
import { personsShape } from './takeovers.ts'

const made = z.object({ edition: z.number().int(), by: z.string(), at: z.string() })

/** A panel as the console sees it. */
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
export type Panel = z.infer<typeof panelShape>

/** All panels, and how long one of each form usually holds. */
export const panelsShape = z.object({
  panels: z.array(panelShape),
  forms: z.array(
    z.object({ form: z.enum(panelForms), name: z.string(), days: z.number().int(), reason: z.string() }),
  ),
  /** How many persons a release takes now. */
  persons: personsShape,
})
export type PanelList = z.infer<typeof panelsShape>

const edition = z.number().int().min(1)
export const panelChange = z.object({ edition, panel: panelDraft })
export const panelReleaseBody = z.object({ edition, acceptMissingGlyphs })

/** A draft as it would stand on the glass today; null where nothing of it is left. */
export const panelPreviewBody = z.object({ panel: panelDraft })
export const panelPreviewShape = z.object({ content: panelContent.nullable() })

/** In base64 a table of 2 MB; a paste from a spreadsheet is a few KB. */
export const mostTableBytes = 3_000_000
export const panelTableBody = z.object({
  form: z.enum(panelForms),
  format: z.enum(['csv', 'xlsx']),
  /** Pasted text, or a file's bytes in base64. */
  text: z.string().max(mostTableBytes).optional(),
  base64: z.base64().max(mostTableBytes).optional(),
})
export const panelTableShape = z.object({ body: panelBody })

/** An address, tried before it fills a panel. */
export const feedTestBody = z.object({
  title: z.string().min(1).max(60),
  publisher: z.string().min(1).max(60),
  form: z.enum(panelForms),
  source: feedSource,
})
export const feedTestShape = z.object({ content: panelContent })
