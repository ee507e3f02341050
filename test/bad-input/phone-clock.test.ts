import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDoor, bearer, type ADoor } from '../http/a-door.ts'

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
