import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AHall } from './a-hall.ts'

let hall: AHall
beforeAll(async () => {
  hall = (await AHall.opens())
    .recognised()
    // Out from eleven on the 12th to three in the afternoon of the 14th.
    .shows('2026-10-12 09:00', 1)
    .shows('2026-10-12 10:00', 1, { endReason: 'power-cut' })
    .shows('2026-10-14 15:00', 2, { bootId: 'boot-2' })
    .shows('2026-10-15 09:00', 2)
    // On the 19th the hall is closed; on the 20th the program dies, on the 21st the machine sleeps.
    .shows('2026-10-20 09:00', 1, { endReason: 'power-cut' })
    .shows('2026-10-20 16:00', 1)
    .shows('2026-10-21 09:00', 1, { endReason: 'sleep' })
    .shows('2026-10-21 16:00', 1)
    .takes('device', ['begin-repair'], '2026-10-16 09:30')
    .takes('device', ['finish-repair'], '2026-10-16 16:30')
    .shows('2026-10-16 16:00', 1)
    .isNow('2026-11-02 09:00')
})
afterAll(() => hall.door.close())

describe('a short day of which nobody said anything', () => {
  it.each([
    ['12', '停电或重启'],
    ['13', '停电或重启'],
    ['14', '停电或重启'],
    ['15', '未说明'],
    ['16', '检修'],
    ['20', '程序中断'],
    ['21', '休眠'],
  ])('October %s carries what by itself explains the lack: %s', async (date, reason) => {
    expect((await hall.assessed()).day(date)).toMatchObject({ due: true, met: false, reason })
  })
})
