import { z } from 'zod'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

const placeShape = z.object({
  id: z.string(),
  kind: z.enum(['stick', 'inbox']),
  name: z.string(),
  path: z.string(),
  freeBytes: z.number().int(),
  totalBytes: z.number().int(),
})

const folderShape = z.object({
  path: z.string(),
  parent: z.string().nullable(),
  folders: z.array(z.object({ name: z.string(), path: z.string() })).readonly(),
  files: z.array(z.object({ name: z.string(), sizeBytes: z.number().int() })).readonly(),
  more: z.boolean(),
})

/** What is plugged into the machine, and what lies on it: names and sizes, nothing of the content. */
export function mediaPlaceRoutes(app: App, door: Door): void {
  const config = { access: 'technician' } as const
  app.get(
    '/media-places',
    {
      config,
      schema: {
        summary: '插在本机上的 U 盘和本站收件文件夹',
        response: { 200: z.object({ places: z.array(placeShape) }) },
      },
    },
    async () => ({ places: await door.places.list() }),
  )
  app.get(
    '/media-places/folder',
    {
      config,
      schema: {
        summary: '浏览 U 盘或收件文件夹里的一个文件夹',
        querystring: z.object({ path: z.string().min(1).max(4_096) }),
        response: { 200: folderShape, 403: problemShape, 404: problemShape },
      },
    },
    (request) => door.places.folder(request.query.path),
  )
}
