import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roleNames, roles, rolesFrom, type Role } from '../../contract/role.ts'
import { aDoor, bearer, localKey, type ADoor } from './a-door.ts'
import { promised, type Promised } from './promise.ts'

let door: ADoor
let url = ''
beforeAll(async () => {
  door = await aDoor()
  url = await door.listens()
})
afterAll(() => door.close())

/** Asks over a real connection, for /events never ends by itself. */
async function ask({ call, query = '', body }: Promised, secret: string | null) {
  const [method = '', path = ''] = call
    .replace('{id}', 'none')
    .replace('{name}', 'nobody')
    .replace('{date}', '2026-11-21')
    .split(' ')
  const answer = await fetch(`${url}${path}${query}`, {
    method,
    headers: {
      ...(secret === null ? {} : bearer(secret)),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const isStream = answer.headers.get('content-type') === 'text/event-stream'
  const text = isStream ? '' : await answer.text()
  if (isStream) await answer.body?.cancel()
  return { status: answer.status, text }
}

const guarded = promised.filter(({ least }) => least !== 'open')
const open = promised.filter(({ least }) => least === 'open')
// A token has no password and no code; its refusal is told in session.test.ts.
const ofPersons = /\/session\/(?:password|code)$/
const forTokens = guarded.filter(({ call, judged }) => !ofPersons.test(call) && judged !== true)
const pairs = forTokens.flatMap((each) => roles.map((role) => [each.call, role, each] as const))
const isAllowed = ({ least }: Promised, role: Role) => least !== 'open' && rolesFrom(least).includes(role)

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, { summary?: string }>>
}

describe('the OpenAPI document', () => {
  it('is of 3.1 and lists every promised call, and no other', async () => {
    const { openapi, paths } = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as OpenApi
    expect(openapi).toBe('3.1.0')
    const listed = Object.entries(paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(listed.sort()).toEqual(promised.map(({ call }) => call).sort())
    for (const { summary } of Object.values(paths).flatMap((calls) => Object.values(calls)))
      expect(summary).toMatch(/[\u4e00-\u9fff]/)
  })

  it('has pages for people', async () => {
    expect((await fetch(`${url}/api/docs/`)).status).toBe(200)
  })

  it('leaves out no route that the door answers', () => {
    const routes = door.app.printRoutes({ commonPrefix: false, includeHooks: false })
    const depth = (line: string) => line.search(/[^│├└─ ]/)
    const found: string[] = []
    const stack: { depth: number; path: string }[] = []
    for (const line of routes.split('\n').filter((each) => /[├└]── /.test(each))) {
      const [, part = '', methods = ''] = /[│├└─ ]*(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      while ((stack.at(-1)?.depth ?? -1) >= depth(line)) stack.pop()
      const path = `${stack.at(-1)?.path ?? ''}${part}`
      stack.push({ depth: depth(line), path })
      for (const method of methods.split(', ').filter((each) => each !== '' && each !== 'HEAD'))
        found.push(`${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    }
    const ours = found.filter((call) => call.includes('/api/v1/') && !call.endsWith('/openapi.json'))
    expect([...new Set(ours)].sort()).toEqual(promised.map(({ call }) => call).sort())
  })
})

describe('without a token', () => {
  it.each(guarded.map((each) => [each.call, each] as const))(
    '%s answers 401 and says how to get one',
    async (_, each) => {
      const { status, text } = await ask(each, null)
      expect(status).toBe(401)
      expect(JSON.parse(text)).toEqual({
        code: 'unauthenticated',
        message: '没有登录，或令牌无效。',
        next: '请登录，或用 ezhan token create 新建令牌。',
      })
    },
  )

  it.each(open.map((each) => [each.call, each] as const))('%s lets everybody in', async (_, each) => {
    const { status } = await ask(each, null)
    expect([200, 401]).toContain(status)
    if (!each.call.endsWith('/session')) expect(status).toBe(200)
  })
})

describe('with a token', () => {
  it.each(pairs)('%s, asked by %s, is done or refused as the role may', async (_call, role, each) => {
    const { status, text } = await ask(each, door.tokenOf(role))
    if (isAllowed(each, role)) return expect([401, 403]).not.toContain(status)
    expect(status).toBe(403)
    const { code, next } = JSON.parse(text) as { code: string; next: string }
    expect(code).toBe('forbidden')
    for (const one of rolesFrom(each.least === 'open' ? 'viewer' : each.least))
      expect(next).toContain(roleNames[one])
  })

  it('that was made up, cut short or revoked is nobody', async () => {
    const [statusCall] = promised.filter(({ call }) => call === 'GET /api/v1/status')
    if (!statusCall) throw new Error('status is promised')
    const secret = door.tokenOf('viewer', '吊销')
    expect((await ask(statusCall, secret)).status).toBe(200)
    expect((await ask(statusCall, secret.slice(1))).status).toBe(401)
    const [token] = door.door.tokens.list().filter(({ name }) => name === '吊销')
    door.door.tokens.revoke(token?.id ?? '', door.clock.nowMs)
    expect((await ask(statusCall, secret)).status).toBe(401)
  })

  it('of this machine’s own commands anything may be done', async () => {
    for (const each of forTokens.filter(({ call }) => !call.includes('session')))
      expect([401, 403], each.call).not.toContain((await ask(each, localKey)).status)
  })
})
