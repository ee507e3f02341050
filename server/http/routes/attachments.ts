import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { photoHash, photoShape } from '../../../contract/attestations.ts'
import { mostPhotoBytes } from '../../attachments/attachment-shelf.ts'
import { ProblemError } from '../../problem/problem.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { recordAct } from '../record-act.ts'
import type { App } from '../typed-app.ts'

/** Photos that bear an entry out: brought as they are, kept without what the camera wrote into them. */
export function attachmentRoutes(app: App, door: Door): void {
  app.addContentTypeParser(['image/jpeg', 'image/png'], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.post(
    '/attachments',
    {
      config: { access: 'technician' },
      bodyLimit: mostPhotoBytes,
      schema: {
        summary: '上传一张照片（JPG、PNG，不超过 10 MB）；拍摄地点等信息不保留',
        consumes: ['image/jpeg', 'image/png'],
        response: {
          201: photoShape,
          413: problemShape,
          422: problemShape,
        },
      },
      errorHandler(error) {
        throw error.statusCode === 413 ? new ProblemError('photo-too-large') : error
      },
    },
    async (request, reply) => {
      const bytes: unknown = request.body
      if (!Buffer.isBuffer(bytes)) throw new ProblemError('photo-unreadable')
      const kept = await door.attachments.keep(bytes)
      recordAct(door, request, 'photo-kept', kept.hash, { sizeBytes: kept.sizeBytes })
      return reply.code(201).send(kept)
    },
  )
  photoRoute(app, door)
}

function photoRoute(app: App, door: Door): void {
  app.get(
    '/attachments/:hash',
    {
      config: { access: 'technician' },
      schema: { summary: '一张照片', params: z.object({ hash: photoHash }), produces: ['image/jpeg'] },
    },
    (request, reply) => {
      const path = door.attachments.find(request.params.hash)
      if (path === null) throw new ProblemError('not-found')
      void reply.header('cache-control', 'private, max-age=31536000, immutable')
      void reply.header('x-content-type-options', 'nosniff')
      return reply.type('image/jpeg').send(createReadStream(path))
    },
  )
}
