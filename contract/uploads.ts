import { z } from 'zod'
import { onGlass } from './imports.ts'

/** A file that comes in pieces, and how much of it is here. */
export const uploadShape = z.object({
  id: z.string(),
  path: z.string(),
  sizeBytes: z.number().int(),
  arrivedBytes: z.number().int(),
})
export type Upload = z.infer<typeof uploadShape>
export const uploadsShape = z.object({ uploads: z.array(uploadShape) })

/** Those that are here wholly are imported together. */
export const uploadsImportBody = z.object({ ids: z.array(z.string().max(64)).min(1).max(5_000), onGlass })
