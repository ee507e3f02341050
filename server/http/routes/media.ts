import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { ProblemError } from '../../problem/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

/** Media by hash, with ranges. What a hash names never changes, so a browser may keep it. */
export function mediaRoutes(app: App, door: Door): void {
  app.get(
    '/media/:hash',
    {
      config: { access: 'loopback' },
      schema: { hide: true, params: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }) },
    },
    (request, reply) => {
      const file = door.mediaFile(request.params.hash)
      if (!file) throw new ProblemError('not-found')
      return reply
        .type(file.mime)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .sendFile(basename(file.path), dirname(file.path), {
          immutable: true,
          maxAge: '365d',
          contentType: false,
        })
    },
  )
}
