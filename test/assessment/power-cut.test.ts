import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AHall } from './a-hall.ts'

let hall: AHall
beforeAll(async () => {
  hall = (await AHall.opens())
    .recognised()
    // Out from eleven on the 12th to three in the afternoon of the 14th.
    .shows('2026-10-12 09:00', 1)
    .shows('2026-10-12 10:00', 1, { endReason: 'power-cut' })
    .shows('2026-10-14 15:00', 2)
    .shows('2026-10-15 09:00', 2)
    .takes('device', ['begin-repair'], '2026-10-16 09:30')
    .takes('device', ['finish-repair'], '2026-10-16 16:30')
    .shows('2026-10-16 16:00', 1)
    .isNow('2026-11-02 09:00')
})
afterAll(() => hall.door.close())

describe('a short day of which nobody said anything', () => {
  it.each([
    ['12', '停电'],
    ['13', '停电'],
    ['14', '停电'],
    ['15', '未说明'],
    ['16', '检修'],
  ])('October %s carries what by itself explains the lack: %s', async (date, reason) => {
    expect((await hall.assessed()).day(date)).toMatchObject({ due: true, met: false, reason })
  })
})
