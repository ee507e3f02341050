import { z } from 'zod'
import { newTokenShape, tokenBody, tokensShape } from '../../../contract/people.ts'
import type { Token } from '../../access/tokens.ts'
import { ProblemError } from '../../problem/problem.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { recordAct } from '../record-act.ts'
import { instantIn } from '../../../contract/instant.ts'

function written(one: Token, zone: string) {
  const { createdAt, revokedAt } = one
  const ended = revokedAt === null ? null : instantIn(revokedAt, zone)
  return { ...one, createdAt: instantIn(createdAt, zone), revokedAt: ended }
}

/** Tokens: made, listed, revoked. */
export function accessRoutes(app: App, door: Door): void {
  app.get(
    '/tokens',
    {
      config: { access: 'admin' },
      schema: { summary: '令牌', response: { 200: tokensShape } },
    },
    () => ({ tokens: door.tokens.list().map((one) => written(one, door.identity().zone)) }),
  )
  app.post(
    '/tokens',
    {
      config: { access: 'admin' },
      schema: {
        summary: '新建令牌；密文只显示这一次',
        body: tokenBody,
        response: { 201: newTokenShape },
      },
    },
    async (request, reply) => {
      const { token: made, secret } = door.tokens.create(request.body.name, request.body.role, door.nowMs())
      recordAct(door, request, 'token-made', made.id, { name: made.name, role: made.role })
      return reply.code(201).send({ ...written(made, door.identity().zone), secret })
    },
  )
  revokeRoute(app, door)
}

function revokeRoute(app: App, door: Door): void {
  app.delete(
    '/tokens/:id',
    {
      config: { access: 'admin' },
      schema: {
        summary: '吊销令牌',
        params: z.object({ id: z.string().max(100) }),
        response: { 204: z.null(), 404: problemShape },
      },
    },
    async (request, reply) => {
      if (!door.tokens.revoke(request.params.id, door.nowMs())) throw new ProblemError('not-found')
      recordAct(door, request, 'token-revoked', request.params.id, {})
      return reply.code(204).send(null)
    },
  )
}
