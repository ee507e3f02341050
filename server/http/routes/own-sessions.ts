import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { rolesFrom } from '../../../contract/role.ts'
import { sessionsShape } from '../../../contract/session.ts'
import { ProblemError } from '../../problem/problem.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { sessionCookie } from '../entrance.ts'
import { recordAct } from '../record-act.ts'
import { instantIn } from '../../../contract/instant.ts'
import type { App } from '../typed-app.ts'

/** One's own sessions, and for an administrator everybody's. */
export function ownSessionRoutes(app: App, door: Door): void {
  app.get(
    '/sessions',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '登录中的会话；管理员可见全部',
        response: { 200: sessionsShape },
      },
    },
    (request) => {
      const { zone } = door.identity()
      const own = door.sessions.find(request.cookies[sessionCookie] ?? '', door.nowMs())
      const sessions = visible(door, request).map(({ begunAt, expiresAt, ...rest }) => ({
        ...rest,
        begunAt: instantIn(begunAt, zone),
        expiresAt: instantIn(expiresAt, zone),
        isThis: rest.id === own?.id,
      }))
      return { sessions }
    },
  )
  endSessionRoute(app, door)
}

function endSessionRoute(app: App, door: Door): void {
  app.delete(
    '/sessions/:id',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '结束一个会话',
        params: z.object({ id: z.string().min(1).max(100) }),
        response: { 204: z.null(), 404: problemShape },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const found = visible(door, request).find((each) => each.id === id)
      if (!found) throw new ProblemError('not-found')
      door.sessions.endOne(id)
      recordAct(door, request, 'session-ended', found.name, {})
      return reply.code(204).send(null)
    },
  )
}

function visible({ sessions, nowMs }: Door, { visitor }: FastifyRequest) {
  const all = sessions.list(nowMs())
  const seesAll = visitor !== null && rolesFrom('admin').includes(visitor.role)
  return seesAll ? all : all.filter(({ name }) => name === visitor?.name)
}
