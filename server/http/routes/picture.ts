import { z } from 'zod'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { livePicture } from '../live-picture.ts'
import type { App } from '../typed-app.ts'

/** One page asks every five seconds; a few behind one address may. */
const mostAMinute = 120

/** 实时画面: a small picture of the glass for everybody who may look at today's page. */
export function pictureRoutes(app: App, door: Door): void {
  const look = livePicture(() => door.controller.screenshot(), door.nowMs)
  app.get(
    '/today/picture',
    {
      config: { access: 'viewer', rateLimit: { max: mostAMinute, timeWindow: 60_000 } },
      schema: {
        summary:
          '屏幕实时小画面（长边不超过 640 像素，几秒一张；x-picture-age 为已过毫秒数；没有窗口时为 204）',
        produces: ['image/jpeg'],
        response: { 204: z.null(), 429: problemShape },
      },
    },
    async (_request, reply) => {
      const picture = await look()
      void reply.header('cache-control', 'no-store')
      // A closed glass is a state that a page shows, not a fault that the log is filled with.
      if (picture === null) return reply.code(204).send(null)
      return reply
        .type('image/jpeg')
        .header('x-picture-age', String(Math.max(0, door.nowMs() - picture.takenAtMs)))
        .send(picture.jpeg as never)
    },
  )
}
