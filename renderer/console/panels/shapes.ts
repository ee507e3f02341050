import { z } from 'zod'
import { panelContent } from '../../../playlist/panel-content.ts'
import { sourceClasses } from '../../../playlist/source-class.ts'
import { panelForms } from './forms.ts'

const feed = z.object({
  from: z.literal('feed'),
  address: z.string(),
  format: z.enum(['syndication', 'json', 'calendar']),
  mapping: z.object({ rows: z.string(), fields: z.record(z.string(), z.string()) }).nullable(),
  everyMinutes: z.number(),
  keepHours: z.number(),
})
export type FeedSource = z.infer<typeof feed>

const source = z.discriminatedUnion('from', [
  z.object({ from: z.literal('form') }),
  z.object({ from: z.literal('table'), name: z.string() }),
  feed,
])

const panelDraft = z.object({
  title: z.string(),
  form: z.enum(panelForms),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  expiresOn: z.string(),
  source,
  /** Read by its form: edited.ts. */
  body: z.unknown(),
})
export type PanelDraft = z.infer<typeof panelDraft>

const made = z.object({ edition: z.number(), by: z.string(), at: z.string() })
export const panel = z.object({
  id: z.string(),
  state: z.enum(['draft', 'released', 'changed']),
  newest: made.extend({ panel: panelDraft }),
  released: made.nullable(),
  preview: panelContent.nullable(),
  feed: z
    .object({
      goodAt: z.string().nullable(),
      triedAt: z.string(),
      failures: z.number(),
      problem: z.string().nullable(),
    })
    .nullable(),
})
export type Panel = z.infer<typeof panel>

export const panels = z.object({
  panels: z.array(panel),
  forms: z.array(z.object({ form: z.enum(panelForms), days: z.number() })),
  /** Of two, the one who releases has not written it. */
  persons: z.union([z.literal(1), z.literal(2)]),
})
export type PanelList = z.infer<typeof panels>

export const readTable = z.object({ body: z.unknown() })
export const drawn = z.object({ content: panelContent.nullable() })
export const fedContent = z.object({ content: panelContent })
