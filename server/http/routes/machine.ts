import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { aboutShape, findingsShape, logsShape } from '../../../contract/machine.ts'
import { ProblemError } from '../../problem/problem.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

/** The machine under the station: its doctor, its log, and what program it is. */
export function machineRoutes(app: App, door: Door): void {
  app.get(
    '/doctor',
    {
      config: { access: 'technician', rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        summary: '逐项检查这台机器和站点',
        response: { 200: findingsShape, 429: problemShape },
      },
    },
    async (request) => {
      const language = languageOf(request)
      const findings = await door.system.examine()
      return {
        findings: findings.map(({ id, ok, name, detail, next }) => ({
          ...{ id, ok, name: name[language], detail: detail[language] },
          next: next === null ? null : next[language],
        })),
      }
    },
  )
  app.get(
    '/about',
    { config: { access: 'viewer' }, schema: { summary: '版本与许可', response: { 200: aboutShape } } },
    () => door.system.about(),
  )
  app.get(
    '/about/notices',
    {
      config: { access: 'viewer' },
      schema: { summary: '第三方软件的许可声明', produces: ['text/plain'] },
    },
    (_request, reply) => reply.type('text/plain; charset=utf-8').send(door.system.notices()),
  )
  logRoutes(app, door)
}

function logRoutes(app: App, door: Door): void {
  const query = z.object({
    date: z.iso.date().optional(),
    lines: z.coerce.number().int().min(1).max(500).default(200),
  })
  app.get(
    '/logs',
    {
      config: { access: 'technician' },
      schema: { summary: '运行日志', querystring: query, response: { 200: logsShape } },
    },
    ({ query: { date: asked, lines } }) => {
      const days = door.system.logs.days()
      const date = asked ?? days[0]?.date ?? null
      return { days, date, lines: date === null ? [] : door.system.logs.tail(date, lines) }
    },
  )
  app.get(
    '/logs/:date/file',
    {
      config: { access: 'technician' },
      schema: {
        summary: '下载某日的运行日志',
        params: z.object({ date: z.iso.date() }),
        produces: ['text/plain'],
        response: { 404: problemShape },
      },
    },
    async ({ params: { date } }, reply) => {
      const path = door.system.logs.path(date)
      if (path === null) throw new ProblemError('not-found')
      void reply.header('content-disposition', `attachment; filename="ezhan-${date}.log"`)
      return reply.type('text/plain; charset=utf-8').send(createReadStream(path) as never)
    },
  )
}
