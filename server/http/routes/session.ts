import { z } from 'zod'
import { ProblemError } from '../../problem/problem.ts'
import { passwordBody, sessionShape, signInBody } from '../../../contract/session.ts'
import type { SignIn } from '../../access/sign-in.ts'
import type { User } from '../../access/users.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { sessionCookie } from '../entrance.ts'
import { recordAct } from '../record-act.ts'

/** NIST SP 800-63B asks for 8; 等级保护 practice asks for 10. */
const shortestPassword = 10
const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict' } as const

/** Signing in to the console, and the change of the first password. */
export function sessionRoutes(app: App, door: Door): void {
  app.post(
    '/session',
    {
      config: { access: 'open', rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: {
        summary: '登录',
        body: signInBody,
        response: { 200: sessionShape, 401: problemShape, 429: problemShape },
      },
    },
    async (request, reply) => {
      const { name, password, code = null } = request.body
      const attempt = { name, password, code, address: request.ip }
      const user = signedIn(await door.signIn(attempt, door.nowMs()))
      const { secret, csrf, maxAgeSeconds } = door.sessions.begin(user, door.nowMs(), request.ip)
      const secure = request.protocol === 'https'
      void reply.setCookie(sessionCookie, secret, { ...cookieOptions, secure, maxAge: maxAgeSeconds })
      request.visitor = { name: user.name, role: user.role }
      recordAct(door, request, 'signed-in', user.name, {})
      return { ...user, csrf }
    },
  )
  currentSessionRoutes(app, door)
  passwordRoute(app, door)
}

/** Who it is; throws the problem where the password was wrong or came too soon after wrong ones. */
function signedIn(outcome: SignIn): User {
  if (outcome.ok) return outcome.user
  if (outcome.why !== 'locked')
    throw new ProblemError(outcome.why === 'wrong' ? 'sign-in-wrong' : 'sign-in-code')
  throw new ProblemError('sign-in-locked', { seconds: Math.ceil(outcome.lockedMs / 1000) })
}

function currentSessionRoutes(app: App, door: Door): void {
  app.get(
    '/session',
    {
      config: { access: 'open' },
      schema: { summary: '当前登录', response: { 200: sessionShape, 401: problemShape } },
    },
    (request) => {
      const found = door.sessions.find(request.cookies[sessionCookie] ?? '', door.nowMs())
      if (!found) throw new ProblemError('unauthenticated')
      return found
    },
  )
  app.delete(
    '/session',
    {
      config: { access: 'viewer', beforeChange: true },
      schema: { summary: '退出登录', response: { 204: z.null() } },
    },
    async (request, reply) => {
      door.sessions.end(request.cookies[sessionCookie] ?? '')
      return reply.clearCookie(sessionCookie, cookieOptions).code(204).send(null)
    },
  )
}

function passwordRoute(app: App, door: Door): void {
  app.post(
    '/session/password',
    {
      config: { access: 'viewer', beforeChange: true, rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: '修改自己的密码',
        body: passwordBody,
        response: { 204: z.null(), 401: problemShape, 422: problemShape, 429: problemShape },
      },
    },
    async (request, reply) => {
      const { current, chosen, code = null } = request.body
      // A token may bear a person's name; only a session is that person's.
      const secret = request.cookies[sessionCookie] ?? ''
      const session = door.sessions.find(secret, door.nowMs())
      if (!session) throw new ProblemError('unauthenticated')
      const { name } = session
      const attempt = { name, password: current, code, address: request.ip }
      signedIn(await door.signIn(attempt, door.nowMs()))
      if (chosen.length < shortestPassword || chosen === current) throw new ProblemError('password-weak')
      await door.users.setPassword(name, chosen)
      door.sessions.endOthers(name, secret)
      recordAct(door, request, 'password-changed', name, {})
      return reply.code(204).send(null)
    },
  )
}
