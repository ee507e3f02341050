import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MonthClosing } from '../../main/jobs/month-closing.ts'
import { returnShape } from '../../contract/assessment.ts'
import { monthClosedKind } from '../../server/evidence/return-versions.ts'
import { closeBooks, zone } from '../records/a-book.ts'
import { aMonth, clockAt, profile } from './a-month.ts'

let station: ReturnType<typeof aMonth>
let closing: MonthClosing
beforeEach(() => {
  station = aMonth()
  const { folder, acts, month } = station
  closing = new MonthClosing({ dataFolder: folder, station: profile.code, zone, acts, month })
})
afterEach(closeBooks)

const look = (local: string, trusted = true) => {
  station.isNow(local)
  return closing.look({ ...clockAt(local), trusted })
}
const folderOf = (month: string) => join(station.folder, 'returns', month)
const kept = (month: string) => (existsSync(folderOf(month)) ? readdirSync(folderOf(month)).sort() : [])
const bodies = () => station.acts.list({ kind: monthClosedKind }).map(({ body }) => body)

describe('the closing of a month', () => {
  it('writes the return once the month is over, and the chain names its figures', async () => {
    station.shows('2026-11-03 09:00', 6)
    expect(await look('2026-11-30 23:59')).toEqual([])
    expect(await look('2026-12-01 00:30')).toEqual(['2026-11'])
    expect(kept('2026-11')).toEqual(['月报表-1.csv', '月报表-1.json', '月报表-1.xlsx'])
    const json = readFileSync(join(folderOf('2026-11'), '月报表-1.json'))
    const sha256 = createHash('sha256').update(json).digest('hex')
    expect(bodies()).toEqual([{ month: '2026-11', version: 1, sha256 }])
    const { rows } = returnShape.parse(JSON.parse(json.toString()))
    const [sheet] = await readXlsx(readFileSync(join(folderOf('2026-11'), '月报表-1.xlsx')))
    expect(sheet?.data.slice(1)).toEqual(rows)
  })

  it('writes nothing anew while the figures stand', async () => {
    station.shows('2026-11-03 09:00', 6)
    await look('2026-12-01 00:30')
    const before = readFileSync(join(folderOf('2026-11'), '月报表-1.xlsx'))
    expect(await look('2026-12-20 10:30')).toEqual([])
    expect(bodies()).toHaveLength(1)
    expect(readFileSync(join(folderOf('2026-11'), '月报表-1.xlsx')).equals(before)).toBe(true)
  })

  it('makes a second version for a late correction, and keeps the first as it was', async () => {
    station.shows('2026-11-03 09:00', 6)
    await look('2026-12-01 00:30')
    const first = readFileSync(join(folderOf('2026-11'), '月报表-1.json'))
    station.saysWhy('2026-11-04')
    expect(await look('2026-12-02 10:30')).toEqual(['2026-11'])
    expect(kept('2026-11').filter((name) => name.endsWith('.json'))).toEqual([
      '月报表-1.json',
      '月报表-2.json',
    ])
    expect(readFileSync(join(folderOf('2026-11'), '月报表-1.json')).equals(first)).toBe(true)
    expect(readFileSync(join(folderOf('2026-11'), '月报表-2.csv'), 'utf8')).toContain(
      '停电 1 天未达标（11-04）',
    )
    expect(bodies()).toMatchObject([{ version: 1 }, { version: 2 }])
  })

  it('catches up on months through which the machine was off', async () => {
    station.shows('2026-10-30 09:00', 6)
    expect(await look('2027-01-05 08:00')).toEqual(['2026-10', '2026-11', '2026-12'])
  })

  it('waits for a clock that is trusted, and closes no month from before the first record', async () => {
    expect(await look('2026-12-01 00:30')).toEqual([])
    station.shows('2026-12-01 09:00', 1)
    expect(await look('2026-12-02 00:30')).toEqual([])
    expect(await look('2027-01-01 00:30', false)).toEqual([])
    expect(await look('2027-01-01 01:30')).toEqual(['2026-12'])
  })

  it('writes one version where it is asked twice at once', async () => {
    station.shows('2026-11-03 09:00', 6)
    expect(await Promise.all([look('2026-12-01 00:30'), look('2026-12-01 00:30')])).toEqual([['2026-11'], []])
  })
})
