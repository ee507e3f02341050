import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDoor, bearer, nineMs, stageKey, type ADoor } from '../http/a-door.ts'
import { anInspection } from './an-inspection.ts'

let door: ADoor
beforeEach(async () => {
  door = await aDoor()
})
afterEach(() => door.close())

const key = { 'x-stage-key': stageKey }
const url = '/screen-api/inspection'
const setPin = (pin: string, role: 'technician' | 'viewer' = 'technician') =>
  door.app.inject({
    ...{ method: 'PUT', url: '/api/v1/inspection/pin', payload: { pin } },
    headers: bearer(door.tokenOf(role)),
  })
const open = (pin: string, headers: Record<string, string> = key) =>
  door.app.inject({ method: 'POST', url: `${url}/pin`, payload: { pin }, headers })
const look = (ticket: string) => door.app.inject({ url, headers: { ...key, 'x-inspection-ticket': ticket } })
const codeOf = (answer: { json: <T>() => T }) => answer.json<{ code: string }>().code
const acts = (kind: string) => door.door.acts.list({ kind })

describe('the inspection mode', () => {
  it('is off until a technician has set a PIN, and says so', async () => {
    const refused = await open('271828')
    expect([refused.statusCode, codeOf(refused)]).toEqual([409, 'pin-unset'])
    expect((await setPin('271828', 'viewer')).statusCode).toBe(403)
    expect((await setPin('271828')).statusCode).toBe(204)
    expect((await open('271828')).statusCode).toBe(200)
    expect(acts('inspection-pin-set').map(({ name }) => name)).toEqual(['technician 脚本'])
  })

  it('takes no PIN that is tried first', async () => {
    for (const weak of ['000000', '123456', '987654', '890123'])
      expect(codeOf(await setPin(weak))).toBe('pin-weak')
    expect((await setPin('12345')).statusCode).toBe(400)
  })

  it('shows its facts to who has a ticket, and to nobody once it is over', async () => {
    await setPin('271828')
    const { ticket } = (await open('271828')).json<{ ticket: string }>()
    expect((await look(ticket)).json()).toEqual(anInspection)
    expect(codeOf(await look('made up'))).toBe('ticket-over')
    door.clock.nowMs = nineMs + 181_000
    expect(codeOf(await look(ticket))).toBe('ticket-over')
    expect(acts('inspection-opened').length).toBe(1)
  })

  it('is for the page on the glass alone', async () => {
    await setPin('271828')
    expect((await open('271828', {})).statusCode).toBe(401)
    expect((await open('271828', bearer(door.tokenOf('admin')))).statusCode).toBe(401)
    expect((await door.app.inject({ url })).statusCode).toBe(401)
  })
})

describe('a wrong PIN', () => {
  it('is counted, an act in the chain, and from the third on makes everybody wait, twice as long each time', async () => {
    await setPin('271828')
    const waits: number[] = []
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const refused = await open('314159')
      const [, seconds] = /请在 (\d+) 秒后/.exec(refused.json<{ next: string }>().next) ?? []
      waits.push(Number(seconds ?? 0))
      door.clock.nowMs += Number(seconds ?? 0) * 1000
    }
    expect(waits).toEqual([0, 0, 15, 30, 60])
    expect(acts('inspection-refused').map(({ body }) => body)).toMatchObject(
      [1, 2, 3, 4, 5].map((failures) => ({ failures })),
    )
  })

  it('that comes too soon is not looked at, even if it is right, and fills no chain', async () => {
    await setPin('271828')
    for (let attempt = 0; attempt < 3; attempt += 1) await open('314159')
    const early = await Promise.all([open('271828'), open('271828'), open('314159')])
    expect(early.map(codeOf)).toEqual(['pin-locked', 'pin-locked', 'pin-locked'])
    expect(acts('inspection-refused').length).toBe(3)
    door.clock.nowMs += 15_000
    expect((await open('271828')).statusCode).toBe(200)
    expect(codeOf(await open('314159'))).toBe('pin-wrong')
  })

  it('sent many times at once is counted every time', async () => {
    await setPin('271828')
    const all = await Promise.all(Array.from({ length: 6 }, () => open('314159')))
    expect(all.map(codeOf).filter((code) => code === 'pin-wrong').length).toBe(2)
    expect(acts('inspection-refused').length).toBe(3)
  })
})
