import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDoor, bearer, type ADoor } from './a-door.ts'

let door: ADoor
beforeAll(async () => {
  door = await aDoor()
})
afterAll(() => door.close())

interface Asked {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly as?: 'viewer' | 'technician' | 'admin'
  readonly payload?: object | string
  readonly headers?: Record<string, string>
}

function ask({ url, method = 'GET', as, payload, headers = {} }: Asked) {
  const who = as === undefined ? {} : bearer(door.tokenOf(as))
  return door.app.inject({
    method,
    url,
    headers: { ...who, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
}

const refusals: [number, string, Asked][] = [
  [400, 'bad-request', { url: '/api/v1/hours?from=2026-02-30&to=2026-03-01', as: 'viewer' }],
  [400, 'bad-request', { url: '/api/v1/hours?from=2026-11-01&to=2026-11-02&by=week', as: 'viewer' }],
  [400, 'bad-request', { url: '/api/v1/hours', as: 'viewer' }],
  [400, 'bad-request', { url: '/api/v1/library/import', method: 'POST', as: 'technician', payload: {} }],
  [400, 'range-wrong', { url: '/api/v1/hours?from=2026-11-02&to=2026-11-01', as: 'viewer' }],
  [400, 'bad-request', { url: '/media/not-a-hash' }],
  [401, 'unauthenticated', { url: '/api/v1/status' }],
  [401, 'sign-in-wrong', { url: '/api/v1/session', method: 'POST', payload: { name: 'x', password: 'y' } }],
  [403, 'forbidden', { url: '/api/v1/tokens', as: 'technician' }],
  [404, 'not-found', { url: '/api/v1/nothing' }],
  [404, 'not-found', { url: '/nothing' }],
  [404, 'not-found', { url: '/api/v1/tokens/none', method: 'DELETE', as: 'admin' }],
  [
    404,
    'path-missing',
    { url: '/api/v1/library/import', method: 'POST', as: 'technician', payload: { path: '/nowhere' } },
  ],
]

describe('a refused request', () => {
  it.each(refusals)('is answered %d %s, in Chinese and in English', async (status, code, asked) => {
    const chinese = await ask(asked)
    const english = await ask({ ...asked, headers: { 'accept-language': 'en-GB,en;q=0.9' } })
    for (const answer of [chinese, english]) {
      expect(answer.statusCode).toBe(status)
      expect(Object.keys(answer.json<object>()).sort()).toEqual(['code', 'message', 'next'])
      expect(answer.json()).toMatchObject({ code })
    }
    expect(chinese.json<{ message: string }>().message).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(english.json<{ next: string }>().next).toMatch(/^[A-Z].*\.$/)
  })

  it('is answered in Chinese unless English is preferred', async () => {
    const words = async (language: string) =>
      (await ask({ url: '/nothing', headers: { 'accept-language': language } })).json<{ message: string }>()
        .message
    expect(await words('zh-CN,zh;q=0.9,en;q=0.8')).toBe('没有这个地址或内容。')
    expect(await words('fr')).toBe('没有这个地址或内容。')
    expect(await words('en')).toBe('There is nothing at this address.')
  })

  it('for asking too often says to wait: 429', async () => {
    const from = { remoteAddress: '192.168.1.20', headers: { host: 'station' } }
    const knock = () => door.app.inject({ url: '/api/v1/session', method: 'POST', payload: {}, ...from })
    for (let times = 0; times < 30; times += 1) expect((await knock()).statusCode).toBe(400)
    const refused = await knock()
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([429, 'too-many'])
    expect(refused.json()).toMatchObject({ message: '请求太频繁。', next: '请稍等一分钟再试。' })
  })

  it('of broken JSON, or too much of it, is the asker’s fault', async () => {
    const json = { 'content-type': 'application/json' }
    const importing = {
      url: '/api/v1/library/import',
      method: 'POST',
      as: 'technician',
      headers: json,
    } as const
    expect((await ask({ ...importing, payload: '{"path":' })).statusCode).toBe(400)
    const huge = JSON.stringify({ path: 'x'.repeat(1024 * 1024) })
    expect((await ask({ ...importing, payload: huge })).statusCode).toBe(413)
    expect(door.told.errors).toEqual([])
  })
})

describe('a request that breaks the program', () => {
  it('tells nothing of its inside, and is reported', async () => {
    const broken = new Error('SQLITE_CORRUPT: /var/lib/ezhan/station.db')
    Object.assign(door.door.controller, {
      stop() {
        throw broken
      },
    })
    const answer = await ask({ url: '/api/v1/stop', method: 'POST', as: 'technician' })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('SQLITE')
    expect(answer.json()).toMatchObject({ code: 'internal' })
    expect(door.told.errors).toEqual([broken])
  })
})
