import { z } from 'zod'

export const placeShape = z.object({
  id: z.string(),
  kind: z.enum(['stick', 'inbox']),
  name: z.string(),
  path: z.string(),
  freeBytes: z.number().int(),
  totalBytes: z.number().int(),
})
export type Place = z.infer<typeof placeShape>
export const placesShape = z.object({ places: z.array(placeShape) })

/** What lies in a folder: names and sizes, nothing of the content. */
export const folderShape = z.object({
  path: z.string(),
  parent: z.string().nullable(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })).readonly(),
  files: z.array(z.object({ name: z.string(), sizeBytes: z.number().int() })).readonly(),
  more: z.boolean(),
})
export type Folder = z.infer<typeof folderShape>
