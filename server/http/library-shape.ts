import { z } from 'zod'
import { sourceClasses } from '../../playlist/source-class.ts'

export const itemShape = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  state: z.string(),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  themes: z.array(z.string()),
  audiences: z.array(z.string()),
  address: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  durationMs: z.number().int(),
  installedOn: z.string().optional(),
  mediaHash: z.string(),
})

export const refusalShape = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  next: z.string(),
  at: z.string(),
  /** Who brought it. */
  by: z.string(),
})
