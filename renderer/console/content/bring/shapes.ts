import { z } from 'zod'
import { importStep } from '../../api/announcements.ts'

const keptUpload = z.object({
  id: z.string(),
  path: z.string(),
  sizeBytes: z.number(),
  arrivedBytes: z.number(),
})
export type KeptUpload = z.infer<typeof keptUpload>
export const kept = z.object({ uploads: z.array(keptUpload) })

const place = z.object({
  id: z.string(),
  kind: z.enum(['stick', 'inbox']),
  name: z.string(),
  path: z.string(),
  freeBytes: z.number(),
  totalBytes: z.number(),
})
export type Place = z.infer<typeof place>
export const places = z.object({ places: z.array(place) })

export const folder = z.object({
  path: z.string(),
  parent: z.string().nullable(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })),
  files: z.array(z.object({ name: z.string(), sizeBytes: z.number() })),
  more: z.boolean(),
})
export type Folder = z.infer<typeof folder>

/** The import under way, asked for where its words may have been missed. */
export const standing = z.object({
  import: z
    .object({
      paused: z.boolean(),
      remainingSeconds: z.number().nullable(),
      progress: importStep.omit({ done: true, paused: true, remainingSeconds: true }).nullable(),
    })
    .nullable(),
})
