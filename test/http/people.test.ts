import { TOTP, Secret } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDoor, bearer, signIn, type ADoor } from './a-door.ts'

let door: ADoor
let admin: Record<string, string>
beforeEach(async () => {
  door = await aDoor()
  admin = bearer(door.tokenOf('admin', '管理'))
})
afterEach(() => door.close())

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
async function ask(method: Method, path: string, payload?: object, headers = admin) {
  const answer = await door.app.inject({
    method,
    url: `/api/v1${path}`,
    headers,
    ...(payload === undefined ? {} : { payload }),
  })
  return {
    status: answer.statusCode,
    body: answer.body === '' ? null : answer.json<Record<string, unknown>>(),
  }
}
const actsOf = (kind: string) =>
  door.door.acts.list({ kind }).map(({ subject, name, body }) => ({ subject, name, body }))
const make = async (name: string, role: string) =>
  String((await ask('POST', '/users', { name, role })).body?.firstPassword)

describe('an account', () => {
  it('is made with a first password that is shown once and has to be changed', async () => {
    const password = await make('李站长', 'technician')
    const { answer } = await signIn(door, password, '李站长')
    expect(answer.json()).toMatchObject({ name: '李站长', role: 'technician', mustChange: true })
    const { body } = await ask('GET', '/users')
    expect(body?.users).toEqual([
      { name: 'admin', role: 'admin', mustChange: true, closedAt: null, hasCode: false },
      { name: '李站长', role: 'technician', mustChange: true, closedAt: null, hasCode: false },
    ])
    expect(actsOf('user-made')).toEqual([
      { subject: '李站长', name: '管理', body: { role: 'technician', from: '127.0.0.1' } },
    ])
  })

  it('is made once', async () => {
    await make('李站长', 'technician')
    const again = await ask('POST', '/users', { name: '李站长', role: 'admin' })
    expect([again.status, again.body?.code]).toEqual([409, 'user-exists'])
  })

  it('is closed, not deleted: nobody is in with it any more, and it can be opened again', async () => {
    const password = await make('李站长', 'technician')
    const { headers } = await signIn(door, password, '李站长')
    const closed = await ask('PATCH', '/users/李站长', { closed: true })
    expect(closed.body?.closedAt).toBe('2026-11-22T09:00:00.000+08:00')
    expect((await ask('GET', '/session', undefined, headers)).status).toBe(401)
    const refused = await signIn(door, password, '李站长')
    expect(refused.answer.json()).toMatchObject({ code: 'sign-in-wrong' })
    await ask('PATCH', '/users/李站长', { closed: false })
    expect((await signIn(door, password, '李站长')).answer.statusCode).toBe(200)
  })

  it('has its new role at once, with what it was before in the chain', async () => {
    const password = await make('李站长', 'county')
    const { headers } = await signIn(door, password, '李站长')
    await ask('PATCH', '/users/李站长', { role: 'viewer' })
    expect((await ask('GET', '/session', undefined, headers)).status).toBe(401)
    expect(actsOf('user-changed')).toEqual([
      {
        subject: '李站长',
        name: '管理',
        body: {
          before: { role: 'county', closed: false },
          after: { role: 'viewer', closed: false },
          from: '127.0.0.1',
        },
      },
    ])
  })

  it('of the last administrator is neither closed nor lowered', async () => {
    for (const change of [{ closed: true }, { role: 'viewer' }]) {
      const refused = await ask('PATCH', '/users/admin', change)
      expect([refused.status, refused.body?.code]).toEqual([409, 'last-admin'])
    }
    await make('副站长', 'admin')
    expect((await ask('PATCH', '/users/admin', { closed: true })).status).toBe(200)
  })

  it('that is not there is told by its name', async () => {
    const { status, body } = await ask('PATCH', '/users/nobody', { closed: true })
    expect([status, body?.message]).toEqual([404, '没有名为“nobody”的账号。'])
  })

  it('with a name that would tear a list is not made', async () => {
    for (const name of ['a\nb', '', 'x'.repeat(41), '<b>'])
      expect((await ask('POST', '/users', { name, role: 'viewer' })).status).toBe(400)
  })
})

describe('a forgotten password', () => {
  it('is replaced by a first one, and the old one opens nothing', async () => {
    const old = await make('李站长', 'technician')
    const { body } = await ask('POST', '/users/李站长/password')
    expect((await signIn(door, old, '李站长')).answer.statusCode).toBe(401)
    const back = await signIn(door, String(body?.firstPassword), '李站长')
    expect(back.answer.json()).toMatchObject({ mustChange: true })
  })
})

describe('wrong passwords from one address', () => {
  it('make it wait, whatever names were tried', async () => {
    const answers: string[] = []
    for (let tries = 0; tries < 21; tries += 1) {
      const { answer } = await signIn(door, 'a guess', `name-${tries}`)
      answers.push(answer.json<{ code: string }>().code)
    }
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'sign-in-wrong'))
    expect(answers[20]).toBe('sign-in-locked')
    expect((await signIn(door)).answer.statusCode).toBe(429)
    door.clock.nowMs += 15_000
    expect((await signIn(door)).answer.statusCode).toBe(200)
  })

  it('wait alike for a name that nobody has', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn(door, 'a guess', 'nobody')
    const { answer } = await signIn(door, 'a guess', 'nobody')
    expect(answer.json()).toMatchObject({ code: 'sign-in-locked' })
  })
})

describe('a code beside the password', () => {
  const chosen = '一个 足够长 的新密码'
  const codeAt = (secret: string, atMs: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: atMs })
  const enter = (code?: string) =>
    door.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { name: 'admin', password: chosen, ...(code === undefined ? {} : { code }) },
    })
  const codeOf = async (code?: string) => (await enter(code)).json<{ code?: string }>().code ?? 'in'

  /** Somebody who has chosen a password and set up a code. */
  async function withCode() {
    const first = await signIn(door)
    await ask('POST', '/session/password', { current: door.firstPassword, chosen }, first.headers)
    const { body } = await ask('POST', '/session/code', undefined, first.headers)
    const secret = String(body?.secret)
    expect(body?.address).toContain('otpauth://totp/')
    const set = { secret, code: codeAt(secret, door.clock.nowMs) }
    expect((await ask('PUT', '/session/code', set, first.headers)).status).toBe(204)
    door.clock.nowMs += 60_000
    return { secret, headers: first.headers }
  }

  it('is asked for once it was set up with a right one', async () => {
    const { secret } = await withCode()
    expect(await codeOf()).toBe('sign-in-code')
    expect(await codeOf(codeAt(secret, door.clock.nowMs))).toBe('in')
  })

  it('may be one step of the clock off, not two', async () => {
    const { secret } = await withCode()
    expect(await codeOf(codeAt(secret, door.clock.nowMs - 60_000))).toBe('sign-in-wrong')
    expect(await codeOf(codeAt(secret, door.clock.nowMs + 30_000))).toBe('in')
  })

  it('is good once', async () => {
    const { secret } = await withCode()
    const code = codeAt(secret, door.clock.nowMs)
    expect([await codeOf(code), await codeOf(code)]).toEqual(['in', 'sign-in-wrong'])
  })

  it('is set up and ended only with a right one', async () => {
    const { secret, headers } = await withCode()
    const wrong = await ask('PUT', '/session/code', { secret, code: '000000' }, headers)
    expect([wrong.status, wrong.body?.code]).toEqual([422, 'code-wrong'])
    expect((await ask('DELETE', '/session/code', { code: '000000' }, headers)).status).toBe(422)
    const right = { code: codeAt(secret, door.clock.nowMs) }
    expect((await ask('DELETE', '/session/code', right, headers)).status).toBe(204)
    expect(await codeOf()).toBe('in')
  })

  it('goes with a password that was set anew, for the phone may be lost too', async () => {
    await withCode()
    await ask('POST', '/users/admin/password')
    expect(door.door.users.find('admin')?.hasCode).toBe(false)
  })
})

describe('the list of sessions', () => {
  it('shows one’s own, and an administrator everybody’s', async () => {
    const password = await make('李站长', 'viewer')
    const first = await signIn(door, password, '李站长')
    await ask(
      'POST',
      '/session/password',
      { current: password, chosen: '另一个 足够长 的密码' },
      first.headers,
    )
    await signIn(door)
    const own = await ask('GET', '/sessions', undefined, first.headers)
    expect(own.body?.sessions).toMatchObject([
      { name: '李站长', isThis: true, address: '127.0.0.1', begunAt: '2026-11-22T09:00:00.000+08:00' },
    ])
    const { body } = await ask('GET', '/sessions')
    expect((body?.sessions as { name: string }[]).map(({ name }) => name).sort()).toEqual(['admin', '李站长'])
  })

  it('ends one of them', async () => {
    const { headers } = await signIn(door)
    const { body } = await ask('GET', '/sessions')
    const [only] = body?.sessions as { id: string }[]
    expect((await ask('DELETE', `/sessions/${only?.id}`)).status).toBe(204)
    expect((await ask('GET', '/session', undefined, headers)).status).toBe(401)
  })
})
