import { z } from 'zod'
import { folderShape, placesShape } from '../../../contract/media-places.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

/** What is plugged into the machine, and what lies on it: names and sizes, nothing of the content. */
export function mediaPlaceRoutes(app: App, door: Door): void {
  const config = { access: 'technician' } as const
  app.get(
    '/media-places',
    {
      config,
      schema: {
        summary: '插在本机上的 U 盘和本站收件文件夹',
        response: { 200: placesShape },
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
