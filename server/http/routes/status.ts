import { ProblemError } from '../../problem/problem.ts'
import { problemShape } from '../../../contract/problem.ts'
import { languageOf } from '../answers.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { prometheus } from '../metrics.ts'
import { healthShape, identityShape, statusShape } from '../../../contract/status.ts'

/** Health, status, identity, the picture of the glass, and figures for Prometheus. */
export function statusRoutes(app: App, door: Door): void {
  app.get(
    '/health',
    {
      config: { access: 'open' },
      schema: { summary: '是否正常', response: { 200: healthShape, 503: healthShape } },
    },
    async (request, reply) => {
      const faults = door.controller.faults(languageOf(request))
      return faults.length === 0 ? reply.send({ ok: true }) : reply.code(503).send({ ok: false, faults })
    },
  )
  app.get(
    '/status',
    { config: { access: 'viewer' }, schema: { summary: '站点现状', response: { 200: statusShape } } },
    (request) => door.controller.status(languageOf(request)),
  )
  app.get(
    '/identity',
    { config: { access: 'open' }, schema: { summary: '站点身份', response: { 200: identityShape } } },
    () => ({ ...door.identity(), version: door.version, publicKey: door.publicKey }),
  )
  observingRoutes(app, door)
}

/** For who looks on from elsewhere. */
function observingRoutes(app: App, door: Door): void {
  app.get(
    '/screenshot',
    {
      config: { access: 'county' },
      schema: { summary: '屏幕当前画面', produces: ['image/jpeg'], response: { 503: problemShape } },
    },
    async (_request, reply) => {
      const picture = await door.controller.screenshot()
      if (!picture) throw new ProblemError('no-window')
      return reply
        .type('image/jpeg')
        .header('cache-control', 'no-store')
        .send(picture as never)
    },
  )
  app.get(
    '/metrics',
    { config: { access: 'loopback' }, schema: { summary: 'Prometheus 指标', produces: ['text/plain'] } },
    (_request, reply) => reply.type('text/plain; version=0.0.4').send(prometheus(door.controller.status())),
  )
}
