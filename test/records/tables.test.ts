import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { emptySum, type HourSum } from '../../server/records/hours.ts'
import { checkRange } from '../../server/records/date-range.ts'
import { dayLabel, reportHours } from '../../server/records/hours-report.ts'
import { hoursReport } from '../../contract/hours.ts'
import { hoursCsv, hoursTable, hoursXlsx } from '../../server/records/hours-table.ts'
import { zone } from './a-book.ts'

const isDue = (date: string) => date !== '2026-11-22'

function sums(...rows: [key: string, scienceMs: number, label?: string][]): Map<string, HourSum> {
  return new Map(
    rows.map(([key, scienceMs, label = key]) => [
      key,
      { ...emptySum(key, label), creditedMs: { science: scienceMs }, plays: 1 },
    ]),
  )
}

const byDay = reportHours(
  { from: '2026-11-20', to: '2026-11-23', by: 'day', zone },
  sums(['2026-11-21', 18_000_999], ['2026-11-23', 1_500]),
  isDue,
)

describe('a table by day', () => {
  it('names every day of the range, played or not, with its weekday', () => {
    expect(byDay.rows.map(({ label }) => label)).toEqual([
      '2026-11-20 周五',
      '2026-11-21 周六',
      '2026-11-22 周日',
      '2026-11-23 周一',
    ])
    expect(byDay.rows.map(({ plays }) => plays)).toEqual([0, 1, 0, 1])
  })

  it('says which days were due', () => {
    expect(byDay.rows.map(({ due }) => due)).toEqual([true, true, false, true])
    expect(byDay.total.due).toBeNull()
  })

  it('is exact to the millisecond, so that its rows add up to the total', () => {
    const science = byDay.rows.map(({ creditedSeconds }) => creditedSeconds.science ?? 0)
    expect(science).toEqual([0, 18_000.999, 0, 1.5])
    expect(byDay.total.creditedSeconds).toEqual({ science: 18_002.499 })
  })

  it('crosses a leap day and a year', () => {
    const days = (from: string, to: string) =>
      reportHours({ from, to, by: 'day', zone }, new Map(), isDue).rows.map(({ key }) => key)
    expect(days('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(days('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01'])
    expect(dayLabel('2028-02-29')).toBe('2028-02-29 周二')
  })

  it('has the shape that the interface promises', () => {
    expect(hoursReport.parse(byDay)).toEqual(byDay)
  })
})

describe('a table by anything else', () => {
  it('names what was shown and nothing more, and asks no due days', () => {
    const { rows } = reportHours(
      { from: '2026-11-01', to: '2026-11-30', by: 'item', zone },
      sums(['b', 1_000, '抬头看远方'], ['a', 2_000, '月亮']),
      isDue,
    )
    expect(rows.map(({ key, label, due }) => [key, label, due])).toEqual([
      ['a', '月亮', null],
      ['b', '抬头看远方', null],
    ])
  })
})

describe('the table as CSV', () => {
  const titled = (label: string) =>
    hoursCsv(
      reportHours(
        { from: '2026-11-01', to: '2026-11-30', by: 'item', zone },
        sums(['x', 1_000, label]),
        isDue,
      ),
    )

  it('begins with a BOM and ends its lines with CRLF, as Excel wants it', () => {
    const csv = hoursCsv(byDay)
    expect(csv.startsWith('\uFEFF项目,应播日,科普中国（秒）')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(1 + 4 + 1 + 1)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1'])(
    'disarms a title that is a formula: %j',
    (title) => {
      const rows = parse(titled(title), { bom: true })
      expect(rows[1]?.[0]).toBe(`'${title}`)
    },
  )

  it('keeps commas, quotes and line breaks of a title inside its cell', () => {
    const title = '吃“药”,还是"补"？\r\n问医生'
    const rows = parse(titled(title), { bom: true })
    expect(rows[1]?.[0]).toBe(title)
  })
})

describe('the table as XLSX', () => {
  it('is read back cell by cell, numbers as numbers', async () => {
    const [sheet] = await readXlsx(await hoursXlsx(byDay))
    expect(sheet?.sheet).toBe('播放时长')
    const written = hoursTable(byDay).map((row) => row.map((cell) => (cell === '' ? null : cell)))
    expect(sheet?.data).toEqual(written)
  })

  it('holds a title that looks like a formula as text', async () => {
    const report = reportHours(
      { from: '2026-11-01', to: '2026-11-30', by: 'item', zone },
      sums(['x', 1_000, '=HYPERLINK("http://a")']),
      isDue,
    )
    const [sheet] = await readXlsx(await hoursXlsx(report))
    expect(sheet?.data[1]?.[0]).toBe('=HYPERLINK("http://a")')
  })
})

describe('a range of dates', () => {
  const refused = (from: string, to: string) => () => checkRange(from, to)

  it('is one day at least and ten years at most', () => {
    expect(refused('2026-11-22', '2026-11-22')).not.toThrow()
    expect(refused('2026-11-22', '2026-11-21')).toThrow(/起止日期不对/)
    expect(refused('2026-11-22', '2036-11-22')).not.toThrow()
    expect(refused('2026-11-22', '2036-12-22')).toThrow(/起止日期不对/)
  })
})
