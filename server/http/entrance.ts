import type { FastifyRequest } from 'fastify'
import { roleNames, rolesFrom, type Role } from '../access/role.ts'
import { ProblemError } from '../problem/problem.ts'
import type { App } from './typed-app.ts'
import type { Door } from './door.ts'
import { same } from '../access/secret.ts'

/** Who is asking, once known. */
export interface Visitor {
  readonly name: string
  readonly role: Role
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The least role that may call; `loopback` asks for a role only from other machines; `stage` lets in the page on
     * the glass alone; `open` asks nobody.
     */
    access?: Role | 'open' | 'loopback' | 'stage'
    /** May be called with a first password that has yet to be changed. */
    beforeChange?: boolean
  }
  interface FastifyRequest {
    visitor: Visitor | null
  }
}

export const sessionCookie = 'ezhan-session'
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])
const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const isChange = (method: string) => method !== 'GET' && method !== 'HEAD'

/** Asks everyone who they are. A route that does not say whom it lets in lets nobody in. */
export function guardEntrance(app: App, door: Door): void {
  app.decorateRequest('visitor', null)
  app.addHook('onRequest', async (request) => {
    // A page elsewhere whose name was pointed at 127.0.0.1 would send its own name.
    if (loopbackAddresses.has(request.ip) && !loopbackNames.has(request.hostname))
      throw new ProblemError('not-found')
    const { access } = request.routeOptions.config
    if (access === 'open' || request.is404) return
    if (access === 'stage') return needStageKey(request, door)
    if (access === 'loopback' && loopbackAddresses.has(request.ip)) return
    request.visitor = identify(request, door)
    const allowed = rolesFrom(access === undefined ? 'admin' : access === 'loopback' ? 'viewer' : access)
    if (allowed.includes(request.visitor.role)) return
    throw new ProblemError('forbidden', {
      role: roleNames[request.visitor.role],
      allowed: allowed.map((role) => roleNames[role]).join('、'),
    })
  })
}

/** The key stands in the address that the shell opens, and nowhere else. */
function needStageKey(request: FastifyRequest, door: Door): void {
  const key = request.headers['x-stage-key']
  if (typeof key !== 'string' || !same(key, door.stageKey)) throw new ProblemError('unauthenticated')
}

function identify(request: FastifyRequest, door: Door): Visitor {
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) {
    if (same(bearer, door.localKey)) return { name: '本机命令', role: 'admin' }
    const token = door.tokens.find(bearer)
    if (token) return { name: token.name, role: token.role }
  }
  const cookie = request.cookies[sessionCookie]
  const session = cookie === undefined ? null : door.sessions.find(cookie, door.nowMs())
  if (!session) throw new ProblemError('unauthenticated')
  if (isChange(request.method) && request.headers['x-csrf-token'] !== session.csrf) {
    throw new ProblemError('csrf')
  }
  if (session.mustChange && request.routeOptions.config.beforeChange !== true) {
    throw new ProblemError('password-first')
  }
  return { name: session.name, role: session.role }
}
