import type { FastifyRequest } from 'fastify'
import { rolesFrom, rolesTold, type Role } from '../../contract/role.ts'
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
    /** Is not there for other machines: what the glass alone needs. */
    hereOnly?: boolean
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
    if (!isCalledByName(request, door)) throw new ProblemError('not-found')
    const { access, hereOnly } = request.routeOptions.config
    const here = isHere(request, door)
    if (hereOnly === true && !here) throw new ProblemError('not-found')
    if (access === 'open' || request.is404) return
    if (access === 'stage') return needStageKey(request, door)
    if (access === 'loopback' && here) return
    request.visitor = identify(request, door)
    const allowed = rolesFrom(access === undefined ? 'admin' : access === 'loopback' ? 'viewer' : access)
    if (allowed.includes(request.visitor.role)) return
    throw new ProblemError('forbidden', {
      role: rolesTold([request.visitor.role]),
      allowed: rolesTold(allowed),
    })
  })
}

/** Whether somebody sits at this machine: by the door that listens to it alone. */
export const isHere = (request: FastifyRequest, { system }: Pick<Door, 'system'>): boolean =>
  !system.outside.brought(request.raw) && loopbackAddresses.has(request.ip)

/** A page elsewhere whose name was pointed at this machine would send its own name. */
function isCalledByName(request: FastifyRequest, { system }: Door): boolean {
  const name = request.hostname.toLowerCase()
  if (system.outside.brought(request.raw)) return system.outside.isOurName(name.replaceAll(/[[\]]/g, ''))
  return !loopbackAddresses.has(request.ip) || loopbackNames.has(name)
}

/** The key stands in the address that the shell opens, and nowhere else. */
function needStageKey(request: FastifyRequest, door: Door): void {
  if (!isHere(request, door)) throw new ProblemError('not-found')
  const key = request.headers['x-stage-key']
  if (typeof key !== 'string' || !same(key, door.stageKey)) throw new ProblemError('unauthenticated')
}

function identify(request: FastifyRequest, door: Door): Visitor {
  const bearer = bearing(request, door)
  if (bearer !== null) return bearer
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

/** Whose token it is; commands of this machine are known by their key, and at this machine alone. */
function bearing(request: FastifyRequest, door: Door): Visitor | null {
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer === undefined) return null
  if (isHere(request, door) && same(bearer, door.localKey)) return { name: '本机命令', role: 'admin' }
  const token = door.tokens.find(bearer)
  return token && { name: token.name, role: token.role }
}
