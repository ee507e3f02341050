import { z } from 'zod'

export const feedFormats = ['syndication', 'json', 'calendar'] as const

/** Where in a JSON answer the rows lie, and which field of a row is which: paths such as `result.list`. */
const path = z.string().max(200)
export const jsonMapping = z.object({
  rows: path,
  fields: z
    .record(z.string().max(40), path)
    .refine((fields) => Object.keys(fields).length <= 20, { message: '字段过多' }),
})

/** An address that fills a panel by itself. */
export const feedSource = z.object({
  from: z.literal('feed'),
  address: z.string().max(2_000),
  /** `syndication`: RSS, Atom or JSON Feed. `calendar`: iCalendar. */
  format: z.enum(feedFormats),
  mapping: jsonMapping.nullable().default(null),
  /** On the minutes that this divides, counted from midnight UTC. */
  everyMinutes: z.number().int().min(5).max(1_440).default(30),
  /** How long the last good copy holds when the address falls silent. */
  keepHours: z.number().int().min(1).max(720).default(24),
})

export const panelSource = z.discriminatedUnion('from', [
  z.object({ from: z.literal('form') }),
  z.object({ from: z.literal('table'), name: z.string().max(200) }),
  feedSource,
])

export type FeedSource = z.infer<typeof feedSource>
export type JsonMapping = z.infer<typeof jsonMapping>
