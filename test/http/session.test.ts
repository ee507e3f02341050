import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDoor, bearer, signIn, type ADoor } from './a-door.ts'

let door: ADoor
beforeEach(async () => {
  door = await aDoor()
})
afterEach(() => door.close())

const chosen = '一个 足够长 的新密码'
const codeOf = (answer: { json: <T>() => T }) => answer.json<{ code: string }>().code

async function changePassword(
  by: { headers: Record<string, string> },
  current = door.firstPassword,
  to = chosen,
) {
  const payload = { current, chosen: to }
  return door.app.inject({ method: 'POST', url: '/api/v1/session/password', headers: by.headers, payload })
}
const askStatus = (headers: Record<string, string>) => door.app.inject({ url: '/api/v1/status', headers })

describe('the first password', () => {
  it('is made once, long, and of signs that are not mistaken for others', async () => {
    expect(door.firstPassword).toMatch(/^[A-HJ-NP-Za-km-z2-9]{14}$/)
    expect(await door.door.users.ensureFirst()).toBeNull()
  })

  it('is good for one thing: choosing another', async () => {
    const admin = await signIn(door)
    expect(admin.answer.json()).toMatchObject({ name: 'admin', role: 'admin', mustChange: true })
    const refused = await askStatus(admin.headers)
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'password-first'])
    expect((await changePassword(admin)).statusCode).toBe(204)
    expect((await askStatus(admin.headers)).statusCode).toBe(200)
  })

  it('opens nothing once it was changed', async () => {
    await changePassword(await signIn(door))
    const again = await signIn(door)
    expect([again.answer.statusCode, codeOf(again.answer)]).toEqual([401, 'sign-in-wrong'])
    expect((await signIn(door, chosen)).answer.json()).toMatchObject({ mustChange: false })
  })
})

describe('a new password', () => {
  it('of nine signs, or the same as before, is refused', async () => {
    const admin = await signIn(door)
    for (const weak of ['123456789', door.firstPassword]) {
      const refused = await changePassword(admin, door.firstPassword, weak)
      expect([refused.statusCode, codeOf(refused)]).toEqual([422, 'password-weak'])
    }
  })

  it('needs the current one', async () => {
    const refused = await changePassword(await signIn(door), 'a guess')
    expect([refused.statusCode, codeOf(refused)]).toEqual([401, 'sign-in-wrong'])
  })

  it('ends every other session of that person', async () => {
    const [here, elsewhere] = [await signIn(door), await signIn(door)]
    await changePassword(here)
    expect((await askStatus(here.headers)).statusCode).toBe(200)
    expect((await askStatus(elsewhere.headers)).statusCode).toBe(401)
  })

  it('is nothing that a token can choose, not even one named like a person', async () => {
    const refused = await changePassword({ headers: bearer(door.tokenOf('viewer', 'admin')) })
    expect([refused.statusCode, codeOf(refused)]).toEqual([401, 'unauthenticated'])
    expect((await signIn(door)).answer.statusCode).toBe(200)
  })
})

describe('a session', () => {
  it('is a cookie that no script can read and no other site sends', async () => {
    const { cookie } = await signIn(door)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 36_000 })
  })

  it('is over after a working day', async () => {
    const admin = await signIn(door)
    await changePassword(admin)
    door.clock.nowMs += 10 * 3_600_000 - 1
    expect((await askStatus(admin.headers)).statusCode).toBe(200)
    door.clock.nowMs += 1
    expect((await askStatus(admin.headers)).statusCode).toBe(401)
  })

  it('tells the page who is signed in, and ends when asked', async () => {
    const { headers } = await signIn(door)
    const { cookie } = headers
    const current = () => door.app.inject({ url: '/api/v1/session', headers: { cookie } })
    expect((await current()).json()).toMatchObject({ name: 'admin', csrf: headers['x-csrf-token'] })
    const ended = await door.app.inject({ method: 'DELETE', url: '/api/v1/session', headers })
    expect(ended.statusCode).toBe(204)
    expect((await current()).statusCode).toBe(401)
  })

  it('changes nothing without the word that only its own page knows', async () => {
    const admin = await signIn(door)
    await changePassword(admin)
    const { cookie } = admin.headers
    for (const headers of [{ cookie }, { cookie, 'x-csrf-token': 'a guess' }]) {
      const refused = await door.app.inject({ method: 'POST', url: '/api/v1/stop', headers })
      expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'csrf'])
    }
    expect(door.told.calls).toEqual([])
    const done = await door.app.inject({ method: 'POST', url: '/api/v1/stop', headers: admin.headers })
    expect([done.statusCode, door.told.calls]).toEqual([200, ['stop admin']])
  })
})

describe('wrong passwords', () => {
  const guess = () => signIn(door, 'a guess')

  it('are typing errors four times; each one more doubles the wait, up to an hour', async () => {
    const waits: number[] = []
    for (let tries = 0; tries < 15; tries += 1) {
      const { answer } = await guess()
      const { code, next } = answer.json<{ code: string; next: string }>()
      const seconds = code === 'sign-in-locked' ? Number(/\d+/.exec(next)?.[0]) : 0
      expect(answer.statusCode).toBe(seconds > 0 ? 429 : 401)
      waits.push(seconds)
      door.clock.nowMs += seconds * 1000
    }
    expect(waits).toEqual([0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
  })

  it('shut out the right one too, until the wait is over', async () => {
    for (let tries = 0; tries < 5; tries += 1) await guess()
    door.clock.nowMs += 14_999
    expect(codeOf((await signIn(door)).answer)).toBe('sign-in-locked')
    door.clock.nowMs += 1
    expect((await signIn(door)).answer.statusCode).toBe(200)
  })

  it('are forgotten with the right one', async () => {
    for (let tries = 0; tries < 4; tries += 1) await guess()
    await signIn(door)
    expect(codeOf((await guess()).answer)).toBe('sign-in-wrong')
  })

  it('all count, when many are sent at once', async () => {
    await Promise.all(Array.from({ length: 8 }, guess))
    expect(codeOf((await signIn(door)).answer)).toBe('sign-in-locked')
  })

  it('of nobody are told like those of somebody', async () => {
    const nobody = (await signIn(door, 'a guess', 'nobody')).answer
    expect(nobody.json()).toEqual((await guess()).answer.json())
  })
})
