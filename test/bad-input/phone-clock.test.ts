import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDoor, bearer, signIn, type ADoor } from '../http/a-door.ts'
import { aSender } from '../uploads/a-sender.ts'

let door: ADoor
beforeAll(async () => {
  door = await aDoor()
})
afterAll(() => door.close())

describe('a phone whose clock is an hour off', () => {
  it('stays signed in: a session lasts so many seconds, not until an hour of the phone’s', async () => {
    const answer = await door.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { name: 'admin', password: door.firstPassword },
    })
    expect(answer.statusCode).toBe(200)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/Max-Age=\d+/)
    expect(cookie).not.toMatch(/Expires/i)
  })

  it('is told to set its clock where its code is an hour off, and no code is in force then', async () => {
    const { headers } = await signIn(door)
    const call = (method: 'POST' | 'PUT', url: string, payload: object) =>
      door.app.inject({ method, url: `/api/v1/session/${url}`, headers, payload })
    await call('POST', 'password', { current: door.firstPassword, chosen: '一个 足够长 的新密码' })
    const { secret } = (await call('POST', 'code', {})).json<{ secret: string }>()
    for (const offMs of [-3_600_000, 3_600_000]) {
      const timestamp = door.clock.nowMs + offMs
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
      const answer = await call('PUT', 'code', { secret, code })
      expect(answer.statusCode).toBe(422)
      expect(answer.json()).toMatchObject({
        code: 'code-wrong',
        next: expect.stringMatching(/请校准手机时间/) as string,
      })
    }
    expect(door.door.users.row('admin')?.code_secret).toBeNull()
  })

  it('sends its files as any other: whether an upload is still there is the station’s clock to say', async () => {
    const url = await door.listens()
    const { at } = await aSender(url, door.tokenOf('technician', '手机')).begin('海报.jpg', 3)
    const hourOff = new Date(door.clock.nowMs - 3_600_000).toUTCString()
    const answer = await fetch(`${url}${at}`, {
      method: 'PATCH',
      headers: {
        ...bearer(door.tokenOf('technician', '手机')),
        date: hourOff,
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: 'abc',
    })
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, '3'])
  })

  it('is told the station’s times, whatever it says of its own', async () => {
    const ask = (date: string) =>
      door.app.inject({
        url: '/api/v1/library/refusals',
        headers: { ...bearer(door.tokenOf('technician')), date, 'if-modified-since': date },
      })
    for (const date of ['Sun, 22 Nov 2026 00:00:00 GMT', 'Sun, 22 Nov 2026 02:00:00 GMT']) {
      const answer = await ask(date)
      expect(answer.statusCode).toBe(200)
      expect(answer.json<{ refusals: { at: string }[] }>().refusals[0]?.at).toBe('2026-11-22T08:00:00+08:00')
    }
  })
})
