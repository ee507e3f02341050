import { z } from 'zod'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

/** A frame of the largest video there is, as a picture. */
const mostBytes = 8 * 1024 * 1024
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Still pictures of videos, taken by the stage while they play. */
export async function posterRoutes(app: App, door: Pick<Door, 'takePoster'>): Promise<void> {
  await app.register(async (pictures: App) => {
    pictures.addContentTypeParser(
      ['image/webp', 'image/jpeg'],
      { parseAs: 'buffer' },
      (_request, body, done) => done(null, body),
    )
    pictures.post(
      '/screen-api/posters/:hash',
      {
        bodyLimit: mostBytes,
        config: { access: 'stage' },
        schema: {
          hide: true,
          params: z.object({ hash }),
          body: z.instanceof(Buffer),
          response: { 204: z.null(), 404: problemShape, 422: problemShape },
        },
      },
      async (request, reply) => {
        await door.takePoster(request.params.hash, request.body)
        return reply.code(204).send(null)
      },
    )
  })
}
