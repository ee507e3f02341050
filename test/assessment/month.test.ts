import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { returnColumns } from '../../station/return.ts'
import { newHall } from '../station-duties/steps.ts'
import { AHall } from './a-hall.ts'

const atNewHall = { place: newHall.name }
let hall: AHall
beforeAll(async () => {
  hall = (await AHall.opens())
    .recognised()
    .takes('place', ['propose-move', 'approve-move'], '2026-10-13 09:00')
    .showsOn(['08', '09', '10', '12', '13', '14'], 6)
    // Closed at half past eleven, in the middle of a record; the new place opens at one o'clock.
    .showsOn(['15'], 3)
    .takes('place', ['close-old-place'], '2026-10-15 11:30')
    .takes('place', ['review-new-place', 'open-new-place'], '2026-10-15 12:59')
    .shows('2026-10-15 13:00', 4, atNewHall)
    .showsOn(['16', '20', '23', '26', '27', '28', '29', '30'], 6, atNewHall)
    .showsOn(['21'], 3, atNewHall)
    .showsOn(['22'], 2, atNewHall)
    .isNow('2026-11-02 09:00')
  await hall.post('/days/2026-10-21/reason', { reason: '停电', note: '线路改造' })
})
afterAll(() => hall.door.close())

describe('a month of a weekday hall', () => {
  it('owes the workdays and the Saturday worked in lieu, not the holiday nor the closure', async () => {
    const { calendarDays, days } = await hall.assessed()
    expect(calendarDays).toBe(31)
    expect(days.filter(({ due }) => due).map(({ date }) => date.slice(8))).toEqual(
      ['08', '09', '10', '12', '13', '14', '15', '16', '20', '21', '22', '23', '26', '27', '28', '29', '30'],
    ) // prettier-ignore
  })

  it('counts the days that had five hours', async () => {
    const { dueDays, metDays, duty } = await hall.assessed()
    expect([dueDays, metDays]).toEqual([17, 14])
    expect(duty('daily-science')).toMatchObject({ met: false, required: 17, actual: 14, unit: '天' })
    expect(duty('daily-science')?.document).toContain('四(三)3')
  })

  it('names each short day with its reason, or says that nobody gave one', async () => {
    const { day, duty } = await hall.assessed()
    expect(day('21')).toMatchObject({ seconds: 3 * 3600, met: false, reason: '停电' })
    expect(day('22')).toMatchObject({ seconds: 2 * 3600, met: false, reason: '未说明' })
    expect(duty('daily-science')?.reasons).toEqual([
      `2026-10-15 未达标：科普 4.00 小时（${newHall.name}），原因：移点`,
      `2026-10-21 未达标：科普 3.00 小时（${newHall.name}），原因：停电`,
      `2026-10-22 未达标：科普 2.00 小时（${newHall.name}），原因：未说明`,
    ])
  })

  it('never adds up hours of two places, not on the day of the move either', async () => {
    const { day } = await hall.assessed()
    expect(day('15')).toMatchObject({ due: true, met: false, place: newHall.name, seconds: 4 * 3600 })
  })

  it('of which nothing has come yet has no days and nothing unmet', async () => {
    const { days, duties } = await hall.assessed('2027-03')
    expect(days).toEqual([])
    expect(duties.filter(({ met }) => met === false)).toEqual([])
  })

  it('is refused in words where it is no month', async () => {
    for (const month of ['2026-13', '2026-1', 'x', '2026-10-01']) {
      const answer = await hall.get(`/assessment?month=${month}`)
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'bad-request'])
      expect((await hall.get(`/return?month=${month}`)).statusCode).toBe(400)
    }
  })
})

describe('the month’s return', () => {
  // The day of the move is counted where it had the most; its hours stay with each place.
  const rows = [
    ['点位', 6, 6, 38.5],
    [newHall.name, 11, 8, 57],
  ] as const

  it('has a row for each place, and no hour of the time between them', async () => {
    const {
      month,
      columns,
      rows: told,
    } = (await hall.get('/return?month=2026-10')).json<{
      month: string
      columns: string[]
      rows: (string | number)[][]
    }>()
    expect([month, columns]).toEqual(['2026-10', [...returnColumns]])
    const picked = told.map((row) => [3, 4, 5, 7].map((column) => row[column]))
    expect(picked).toEqual(rows.map(([place, due, met, hours]) => [place, due, met, hours]))
    expect(told[1]?.at(-1)).toContain('停电 1 天未达标（10-21）')
    expect(told[1]?.at(-1)).toContain('本月移点，各点位分别统计')
  })

  it('as CSV begins with a BOM and has the Chinese columns', async () => {
    const csv = await hall.get('/return?month=2026-10&format=csv')
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="return-2026-10.csv"')
    expect(csv.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const lines = csv.rawPayload.toString('utf8').slice(1).split('\r\n')
    expect(lines[0]).toBe(returnColumns.join(','))
    expect(lines[1]).toMatch(/^4415210001,测试站点,2026-10,点位,6,6,/)
  })

  it('as a workbook is read back cell by cell: codes as text, hours as numbers', async () => {
    const xlsx = await hall.get('/return?month=2026-10&format=xlsx')
    expect(xlsx.headers['content-type']).toContain('spreadsheetml')
    const [sheet] = await readXlsx(xlsx.rawPayload)
    expect(sheet?.sheet).toBe('月报')
    expect(sheet?.data[0]).toEqual([...returnColumns])
    expect(sheet?.data.slice(1).map((row) => [row[0], row[7]])).toEqual([
      ['4415210001', 38.5],
      ['4415210001', 57],
    ])
  })
})

describe('the hours by day', () => {
  it('carry the closure’s reason and the one that a person vouched for', async () => {
    const answer = await hall.get('/hours?from=2026-10-19&to=2026-10-22')
    const { rows } = answer.json<{ rows: { due: boolean; reason: string | null }[] }>()
    expect(rows.map(({ due, reason }) => [due, reason])).toEqual([
      [false, '馆内检修'],
      [true, null],
      [true, '停电（线路改造）'],
      [true, null],
    ])
  })
})
