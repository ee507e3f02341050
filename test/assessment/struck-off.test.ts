import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOpenSegment } from '../records/a-book.ts'
import { AHall, at } from './a-hall.ts'

let hall: AHall
beforeAll(async () => {
  hall = (await AHall.opens()).recognised()
})
afterAll(() => hall.door.close())

const scienceHours = async () => {
  const { rows } = (await hall.get('/return?month=2026-10')).json<{ rows: number[][] }>()
  return rows.map((row) => row[7])
}

describe('what counts for the register', () => {
  it('is not what no glass showed', async () => {
    hall.showsOn(['08'], 6).showsOn(['09'], 6, { shell: 'headless' }).isNow('2026-10-10 08:00')
    const { day, duty } = await hall.assessed()
    expect(day('08')).toMatchObject({ met: true, seconds: 6 * 3600 })
    expect(day('09')).toMatchObject({ met: false, seconds: 0, reason: '未说明' })
    expect(duty('daily-science')?.reasons.at(-1)).toBe('没有屏幕的播放 6.00 小时，不计入')
  })

  it('is what is on the glass at this moment, too', async () => {
    hall.isNow('2026-10-10 10:00')
    const fromMs = at('2026-10-10 09:00')
    hall.door.ledger.checkpoint(anOpenSegment({ place: '点位', fromMs, creditedMs: 600_000 }))
    expect((await hall.assessed()).day('10')).toMatchObject({
      due: true,
      open: true,
      met: false,
      seconds: 600,
    })
    hall.door.ledger.recover()
    expect((await hall.assessed()).day('10')).toMatchObject({ seconds: 600 })
  })

  it('is nothing from the instant of 撤销 on, and no day is owed after it', async () => {
    hall
      .showsOn(['12', '13', '14'], 6)
      .takes('standing', ['remind', 'criticise', 'propose-withdrawal'], '2026-10-13 08:00')
      .takes('standing', ['strike-off'], '2026-10-14 11:30')
      .showsOn(['15', '16'], 6)
      .isNow('2026-11-02 09:00')
    const { days, day, duty } = await hall.assessed()
    expect(day('13')).toMatchObject({ due: true, met: true })
    expect(day('14')).toMatchObject({ due: false, met: false, seconds: 2.5 * 3600 })
    expect(days.filter(({ date, due }) => due && date >= '2026-10-14')).toEqual([])
    expect(days.filter(({ date, seconds }) => seconds > 0 && date > '2026-10-14')).toEqual([])
    expect(duty('daily-science')?.reasons.at(-1)).toBe('不在统计序列期间的播放 15.50 小时，不计入')
    // 8 October, ten minutes cut off to two decimals, the 12th and 13th, and the 14th up to the instant.
    expect(await scienceHours()).toEqual([20.66])
  })
})
