import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hoursReport } from '../../contract/hours.ts'
import { aBook, anOpenSegment, aSegment, closeBooks, nineMs } from '../records/a-book.ts'
import { aFolder, ezhan, nowhere, removeFolders } from './ezhan.ts'

const data = aFolder()
const november = ['--from', '2026-11-01', '--to', '2026-11-30']

beforeAll(() => {
  const { ledger } = aBook(join(data, 'station.db'))
  ledger.append(
    [0, 1].map((hour) => aSegment({ fromMs: nineMs + hour * 3_600_000, creditedMs: 3_599_000 })),
    null,
  )
  ledger.checkpoint(anOpenSegment({ sourceClass: 'government', creditedMs: 61_000 }))
  closeBooks()
})
afterAll(removeFolders)

describe('ezhan hours', () => {
  it('--json prints one document and nothing else: the same as the interface', async () => {
    const { code, out, err } = await ezhan('hours', ...november, '--json', '--data', data)
    expect([code, err]).toEqual([0, ''])
    const report = hoursReport.parse(JSON.parse(out))
    expect(out).toBe(`${JSON.stringify(JSON.parse(out))}\n`)
    expect(report.total.creditedSeconds).toEqual({ science: 7_198, government: 61 })
    expect(report.rows).toHaveLength(30)
  })

  it('prints a table for people, hours and minutes in aligned columns', async () => {
    const { out } = await ezhan('hours', '--from', '2026-11-22', '--to', '2026-11-22', '--data', data)
    expect(out.split('\n')).toEqual([
      '                 科普中国  政务     未计入   次数',
      '2026-11-22 周日  1:59:58   0:01:01  0:00:00  3',
      '合计             1:59:58   0:01:01  0:00:00  3',
      '',
    ])
  })

  it('writes a CSV and a workbook, and prints nothing', async () => {
    const [csv, xlsx] = [join(data, '时长.csv'), join(data, '时长.xlsx')]
    const said = await Promise.all([
      ezhan('hours', ...november, '--csv', csv, '--data', data),
      ezhan('hours', ...november, '--by', 'hour', '--xlsx', xlsx, '--data', data),
    ])
    expect(said).toEqual([0, 0].map((code) => ({ code, out: '', err: '' })))
    expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFF项目,应播日,.*\r\n2026-11-01 周日,/)
    const [sheet] = await readXlsx(readFileSync(xlsx))
    expect(sheet?.data.slice(1, 3).map(([label]) => label)).toEqual(['2026-11-22 09:00', '2026-11-22 10:00'])
  })

  it('says in one sentence that a table cannot be written there', async () => {
    const { code, err } = await ezhan(
      'hours',
      ...november,
      '--csv',
      join(data, '没有', 'x.csv'),
      '--data',
      data,
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^写不了文件 .*（ENOENT）。请核对.*。\n$/)
  })

  it('refuses a range that runs backwards', async () => {
    const { code, err } = await ezhan('hours', '--from', '2026-11-02', '--to', '2026-11-01', '--data', data)
    expect([code, err]).toEqual([
      1,
      '起止日期不对：2026-11-02 至 2026-11-01。起始日期不能晚于结束日期，一次最多查询 10 年。\n',
    ])
  })

  it('says that there is no station, and makes none', async () => {
    const missing = nowhere()
    const { code, out, err } = await ezhan('hours', ...november, '--json', '--data', missing)
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(
      `数据目录 ${missing} 里还没有站点。请核对 --data；若是第一次使用，请先运行 npm start。\n`,
    )
    expect(existsSync(missing)).toBe(false)
  })
})

describe('ezhan doctor', () => {
  it('--json prints one document with a finding for each thing it looked at', async () => {
    const { code, out } = await ezhan('doctor', '--json', '--data', data)
    const { findings } = JSON.parse(out) as { findings: { name: string; ok: boolean }[] }
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(findings.every(({ ok }) => ok) ? 0 : 1)
    expect(findings.find(({ name }) => name === '数据库')).toMatchObject({ ok: true, detail: '完好' })
  })

  it('only looks: it leaves a foreign folder as it was', async () => {
    const [foreign, missing] = [aFolder(), nowhere()]
    await Promise.all([ezhan('doctor', '--data', foreign), ezhan('doctor', '--data', missing)])
    expect(existsSync(join(foreign, 'station.db'))).toBe(false)
    expect(existsSync(missing)).toBe(false)
  })
})

describe('ezhan import', () => {
  it('of a path that is not there says so, and makes no station', async () => {
    const missing = nowhere()
    const { code, err } = await ezhan('import', join(missing, 'usb'), '--data', missing)
    expect(code).toBe(1)
    expect(err).toMatch(/^找不到 .*请核对路径；.*U盘.*。\n$/)
    expect(existsSync(missing)).toBe(false)
  })

  it('--json of an empty folder prints an empty report', async () => {
    const stick = aFolder()
    mkdirSync(join(stick, '空'))
    const { code, out } = await ezhan('import', stick, '--json', '--data', join(aFolder(), 'data'))
    expect(JSON.parse(out)).toMatchObject({ taken: [], waiting: [], refused: [], stopped: false })
    expect(code).toBe(0)
  })
})
