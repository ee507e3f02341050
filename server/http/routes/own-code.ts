import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { codeBody, codeEndBody, codeOfferShape } from '../../../contract/session.ts'
import type { Session } from '../../access/sessions.ts'
import { codeAddress, codeStep, newCodeSecret } from '../../access/time-code.ts'
import { ProblemError } from '../../problem/problem.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { sessionCookie } from '../entrance.ts'
import { recordAct } from '../record-act.ts'
import type { App } from '../typed-app.ts'

/** Six digits must not be guessed at leisure. */
const rateLimit = { max: 10, timeWindow: 60_000 }
const refused = { 401: problemShape, 422: problemShape, 429: problemShape }

/** A second factor (RFC 6238), begun by whoever is signed in and in force once its first code was right. */
export function ownCodeRoutes(app: App, door: Door): void {
  app.post(
    '/session/code',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '开始设置动态验证码',
        response: { 200: codeOfferShape, 401: problemShape },
      },
    },
    (request) => {
      const secret = newCodeSecret()
      return { secret, address: codeAddress(secret, personHere(door, request).name) }
    },
  )
  confirmCodeRoute(app, door)
  endCodeRoute(app, door)
}

function confirmCodeRoute(app: App, door: Door): void {
  app.put(
    '/session/code',
    {
      config: { access: 'viewer', rateLimit },
      schema: {
        summary: '启用动态验证码',
        body: codeBody,
        response: { 204: z.null(), ...refused },
      },
    },
    async (request, reply) => {
      const { name } = personHere(door, request)
      const { secret, code } = request.body
      const step = codeStep(secret, code, door.nowMs())
      if (step === null) throw new ProblemError('code-wrong')
      door.users.setCodeSecret(name, secret)
      door.users.useCodeStep(name, step)
      recordAct(door, request, 'code-set', name, {})
      return reply.code(204).send(null)
    },
  )
}

function endCodeRoute(app: App, door: Door): void {
  app.delete(
    '/session/code',
    {
      config: { access: 'viewer', rateLimit },
      schema: {
        summary: '停用动态验证码',
        body: codeEndBody,
        response: { 204: z.null(), ...refused },
      },
    },
    async (request, reply) => {
      const { name } = personHere(door, request)
      const secret = door.users.row(name)?.code_secret ?? null
      const step = secret === null ? null : codeStep(secret, request.body.code, door.nowMs())
      if (step === null || !door.users.useCodeStep(name, step)) throw new ProblemError('code-wrong')
      door.users.setCodeSecret(name, null)
      recordAct(door, request, 'code-ended', name, {})
      return reply.code(204).send(null)
    },
  )
}

/** A token may bear a person's name; only a session is that person's. */
function personHere({ sessions, nowMs }: Door, { cookies }: FastifyRequest): Session {
  const found = sessions.find(cookies[sessionCookie] ?? '', nowMs())
  if (!found) throw new ProblemError('unauthenticated')
  return found
}
