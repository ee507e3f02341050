import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessmentShape, returnShape } from '../../contract/assessment.ts'
import { returnColumns } from '../../station/return.ts'
import { aBook, aSegment, closeBooks } from '../records/a-book.ts'
import { aFolder, ezhan, nowhere, removeFolders } from './ezhan.ts'

const data = aFolder()
/** 2025-11-28 09:00 in Shanghai: the station's first record, three days before its month ended. */
const firstMs = Date.UTC(2025, 10, 28, 1)
const november = ['--month', '2025-11', '--data', data]

beforeAll(() => {
  const { ledger } = aBook(join(data, 'station.db'))
  const hours = [0, 1, 2, 3, 4, 5].map((hour) =>
    aSegment({ fromMs: firstMs + hour * 3_600_000, creditedMs: 3_600_000 }),
  )
  ledger.append(hours, null)
  closeBooks()
})
afterAll(removeFolders)

describe('ezhan assess', () => {
  it('--json prints one document, and 1 is its code where a duty is not met', async () => {
    const { code, out, err } = await ezhan('assess', ...november, '--json')
    expect([code, err]).toEqual([1, ''])
    const { month, dueDays, metDays, duties } = assessmentShape.parse(JSON.parse(out))
    // A demonstration owes from its first record on.
    expect([month, dueDays, metDays]).toEqual(['2025-11', 3, 1])
    expect(duties.find(({ id }) => id === 'daily-science')).toMatchObject({
      met: false,
      required: 3,
      actual: 1,
    })
  })

  it('prints each duty in a line for people, and what is unmet with its document', async () => {
    const { code, out } = await ezhan('assess', ...november)
    expect(code).toBe(1)
    expect(out).toMatch(/^2025-11 考核结果：已过 30 天，应播 3 天，达标 1 天\n/)
    expect(out).toMatch(/未达到 +每天播放科普中国内容不少于规定时长 +3 天 +1 天\n/)
    expect(out).toMatch(/未达到 +提供一站式查询 +1 次 +0 次\n/)
    expect(out).toContain('2025-11-29 未达标：科普 0.00 小时（演示点位），原因：未说明')
    expect(out).toMatch(/ {2}依据：广东省科协.*四\(三\)3\n/)
  })

  it('is 0 where nothing is unmet, and 2 where it was called wrongly', async () => {
    const calls = [['--month', '2098-01'], ['--month', '2025-13'], [], ['--month']]
    const said = await Promise.all(calls.map((words) => ezhan('assess', '--data', data, ...words)))
    expect(said.map(({ code }) => code)).toEqual([0, 2, 2, 2])
    expect((await ezhan('assess', '--month', '2025-11', '--data', nowhere())).code).toBe(1)
  })
})

describe('ezhan return', () => {
  it('writes a CSV and a workbook, and prints JSON', async () => {
    const [csv, xlsx] = [join(data, '月报.csv'), join(data, '月报.xlsx')]
    const [written, bound, told] = await Promise.all([
      ezhan('return', ...november, '--csv', csv),
      ezhan('return', ...november, '--xlsx', xlsx),
      ezhan('return', ...november, '--json'),
    ])
    expect([written, bound]).toEqual([0, 0].map((code) => ({ code, out: '', err: '' })))
    expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFF站点编码,名称,月份,/)
    const { rows } = returnShape.parse(JSON.parse(told.out))
    const [sheet] = await readXlsx(readFileSync(xlsx))
    expect(sheet?.data).toEqual([[...returnColumns], ...rows])
  })

  it('is 2 without a month', async () => {
    expect((await ezhan('return', '--data', data)).code).toBe(2)
  })
})
