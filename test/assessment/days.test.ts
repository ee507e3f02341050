import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AHall } from './a-hall.ts'

let hall: AHall
beforeEach(async () => {
  hall = (await AHall.opens()).recognised()
})
afterEach(() => hall.door.close())

interface Day {
  readonly date: string
  readonly due: boolean
  readonly open: boolean
  readonly met: boolean
  readonly seconds: number
  readonly targetSeconds: number
  readonly reason: string | null
}
const days = async (from: string, to: string) =>
  (await hall.get(`/days?from=${from}&to=${to}`)).json<{ days: Day[] }>().days

describe('days asked for by themselves', () => {
  it('are judged as their month is', async () => {
    hall.showsOn(['08', '09'], 6).showsOn(['12'], 3).isNow('2026-11-02 09:00')
    const month = (await hall.assessed()).days.map(({ clocks, ...day }) => ({ clocks, day }).day)
    const alone = (await days('2026-10-01', '2026-10-31')).map(({ targetSeconds, ...day }) => {
      expect(targetSeconds).toBe(18_000)
      return day
    })
    expect(alone).toEqual(month)
  })

  it('reach over the end of a month, and no further than today', async () => {
    hall.shows('2026-10-30 09:00', 6).isNow('2026-11-02 09:00')
    const row = await days('2026-10-30', '2026-11-20')
    expect(row.map(({ date }) => date)).toEqual(['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'])
    expect(row.map(({ due, met, open }) => [due, met, open])).toEqual([
      [true, true, false],
      [false, false, false],
      [false, false, false],
      [true, false, true],
    ])
  })

  it('of a short day say why, and of a closed one that it owes nothing', async () => {
    hall.showsOn(['16'], 1).isNow('2026-10-21 09:00')
    const said = await hall.post('/days/2026-10-16/reason', { reason: '停电' })
    expect(said.statusCode).toBeLessThan(300)
    const [friday, , , closed] = await days('2026-10-16', '2026-10-19')
    expect(friday).toMatchObject({ due: true, met: false, reason: '停电' })
    expect(closed).toMatchObject({ due: false })
  })

  it.each([
    ['2026-11-02', '2026-11-01'],
    ['2025-01-01', '2026-12-31'],
  ])('are refused from %s to %s', async (from, to) => {
    const answer = await hall.get(`/days?from=${from}&to=${to}`)
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'range-wrong'])
  })
})
