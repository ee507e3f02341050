import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessmentShape } from '../../contract/assessment.ts'
import { returnColumns } from '../../station/return.ts'
import { ezhan } from '../commands/ezhan.ts'
import { aFolder, closeBooks } from '../records/a-book.ts'
import { aMonth } from './a-month.ts'

let station: ReturnType<typeof aMonth>
let zip: Buffer
let files: Record<string, Uint8Array>
const words = (name: string) => Buffer.from(files[name] ?? []).toString('utf8')

beforeAll(async () => {
  station = aMonth()
  station.takesIn('1834567890123456789', '=月亮为什么有圆缺', '2026-11-02 09:00')
  station.shows('2026-11-03 09:00', 6)
  station.shows('2026-11-04 09:00', 2)
  const wrong = station.holds('2026-11-04', 5)
  station.holds('2026-11-04', 62, wrong.id)
  station.shows('2026-12-01 09:00', 1)
  station.seal('2026-12-02 00:01')
  await station.isPictured('2026-11-03')
  await station.isPictured('2026-12-01')
  station.isNow('2026-12-02 09:00')
  zip = await station.pack()
  files = unzipSync(zip)
})
afterAll(closeBooks)

/** Whether a program is on this machine; where it is not, that is said. */
function has(program: string): boolean {
  const found = spawnSync(program, ['--version']).error === undefined
  if (!found) console.log(`skipped: ${program} is not installed`)
  return found
}

/** The pack's files in a folder, as unpacked by nobody's program. */
function unpacked(): string {
  const folder = aFolder()
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

describe('an evidence pack', () => {
  it('holds the return, the assessment, the lists, the seals and the pictures of its month alone', () => {
    const names = Object.keys(files)
    expect(names.filter((name) => !name.startsWith('封存/'))).toEqual([
      '说明.txt',
      '月报表.xlsx',
      '月报表.csv',
      '月报表（打印）.html',
      '考核结果.json',
      '更新清单.csv',
      '活动记录.csv',
      '屏幕照片/2026-11-03.jpg',
      '校验.txt',
    ])
    const sealed = names.filter((name) => name.startsWith('封存/'))
    // From the station's first record to the last of the month, empty days too.
    expect([sealed[0], sealed.at(-1)]).toEqual(['封存/2026-11-03.ezseal', '封存/2026-11-30.ezseal'])
    expect(sealed).toHaveLength(28)
  })

  it('names the SHA-256 of every other file', () => {
    const lines = words('校验.txt').trimEnd().split('\n')
    const expected = Object.entries(files)
      .filter(([name]) => name !== '校验.txt')
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
    expect(lines).toEqual(expected)
  })

  it('is the same, byte for byte, whenever it is made again', async () => {
    station.isNow('2027-03-01 12:00')
    expect((await station.pack()).equals(zip)).toBe(true)
  })

  it('has the return as a workbook that a spreadsheet reader opens, with the same figures as its CSV', async () => {
    const [sheet] = await readXlsx(Buffer.from(files['月报表.xlsx'] ?? []))
    const [heading, row] = sheet?.data ?? []
    expect(heading).toEqual([...returnColumns])
    // Due from the first record on, the 3rd: 28 days, one of them met; eight hours in all.
    expect(row?.slice(0, 8)).toEqual(['4415210001', '测试站点', '2026-11', '点位', 28, 1, '3.6%', 8])
    expect(words('月报表.csv')).toContain('4415210001,测试站点,2026-11,点位,28,1,3.6%,8,')
  })

  it('tells what was new, and disarms what a spreadsheet would run', () => {
    expect(words('更新清单.csv')).toBe(
      "\uFEFF内容编号,标题,类别,入库日期,首次播出日期\r\n1834567890123456789,'=月亮为什么有圆缺,科普中国,2026-11-02,尚未播出\r\n",
    )
  })

  it('lists an activity as it was put right', () => {
    const lines = words('活动记录.csv').trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^2026-11-04,急救课,培训,党群服务中心,62,,甲,/)
  })

  it('has an assessment that reads as the interface gives it', () => {
    const { month, metDays } = assessmentShape.parse(JSON.parse(words('考核结果.json')))
    expect([month, metDays]).toEqual(['2026-11', 1])
  })

  it('has pictures of 300 dpi and 1 MB', async () => {
    const picture = Buffer.from(files['屏幕照片/2026-11-03.jpg'] ?? [])
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', density: 300 })
    expect(picture.length).toBeGreaterThanOrEqual(1024 * 1024)
  })

  it('carries seals that verify on another machine', async () => {
    const { code, out } = await ezhan('seal', 'verify', join(unpacked(), '封存'))
    expect(out).toMatch(
      /^sound\n站点 4415210001，2026-11-03 至 2026-11-30：28 个封存、8 条播放记录、2 条操作记录/,
    )
    expect(code).toBe(0)
  })

  it('says how it is checked and what it does not prove', () => {
    expect(words('说明.txt')).toContain('sha256sum -c 校验.txt')
    expect(words('说明.txt')).toContain('它不能证明显示屏当时亮着')
    expect(words('说明.txt')).toMatch(/本站公钥指纹 [0-9a-f]{64}\r\n/)
  })
})

describe('an evidence pack, opened by programs of others', () => {
  it('passes unzip -t, and sha256sum finds every file as listed', { skip: !has('unzip') }, () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'pack.zip'), zip)
    expect(execFileSync('unzip', ['-t', 'pack.zip'], { cwd: folder, encoding: 'utf8' })).toContain(
      'No errors',
    )
    execFileSync('unzip', ['-q', 'pack.zip'], { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    if (!has('sha256sum')) return
    const said = execFileSync('sha256sum', ['-c', '校验.txt'], { cwd: folder, encoding: 'utf8' })
    expect(said.trimEnd().split('\n')).toHaveLength(Object.keys(files).length - 1)
  })

  it('has names that Python reads as Chinese', { skip: !has('python3') }, () => {
    const path = join(aFolder(), 'pack.zip')
    writeFileSync(path, zip)
    const script =
      'import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps(z.namelist()))'
    const names = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as string[]
    expect(names).toEqual(Object.keys(files))
  })
})

describe('an evidence pack of days whose records were let go of', () => {
  it('says so, holds their seals, and verifies', async () => {
    const old = aMonth()
    old.shows('2026-11-03 09:00', 6)
    old.shows('2026-11-04 09:00', 2)
    old.shows('2027-01-05 09:00', 1)
    old.seal('2027-01-06 00:01')
    await old.forgets('2027-05-07')
    old.isNow('2027-05-07 09:00')
    files = unzipSync(await old.pack())
    expect(words('说明.txt')).toContain('已过保存期清理，只剩封存的签名、合计和操作记录：2026-11-03\r\n')
    expect(words('封存/2026-11-03.ezseal')).toContain('{"gone":')
    const { code, out } = await ezhan('seal', 'verify', join(unpacked(), '封存'))
    expect(out).toContain('有 1 天的播放记录（6 条）已过保存期清理')
    expect(code).toBe(0)
  })
})
