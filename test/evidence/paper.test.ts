import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MonthClosing } from '../../main/jobs/month-closing.ts'
import { keyId } from '../../ledger/suite.ts'
import { paperPolicy } from '../../server/evidence/paper/return-paper.ts'
import { returnColumns } from '../../station/return.ts'
import { AHall } from '../assessment/a-hall.ts'
import { aBrowser } from '../browser.ts'
import { aFolder, closeBooks, zone } from '../records/a-book.ts'
import { aMonth, clockAt, profile } from './a-month.ts'

const long = '“一粒种子的旅行”：从田间到餐桌，科学家怎样让水稻既抗旱又高产（第十二集·完整版·方言配音）'

/** An October of 31 days, eleven of them short, with forty new titles. */
async function anOctober() {
  const station = aMonth()
  for (let day = 1; day <= 31; day += 1)
    station.shows(`2026-10-${String(day).padStart(2, '0')} 09:00`, day % 3 === 0 ? 2 : 6)
  for (let number = 1; number <= 40; number += 1)
    station.takesIn(`18345678901234567${number + 10}`, `${number} <b>${long}</b>`, '2026-10-02 09:00')
  station.holds('2026-10-14', 62)
  station.seal('2026-11-01 00:01')
  const { folder, acts, month } = station
  const closing = new MonthClosing({ dataFolder: folder, station: profile.code, zone, acts, month })
  station.isNow('2026-11-01 00:30')
  await closing.look(clockAt('2026-11-01 00:30'))
  return { station, closing }
}

let browser: Browser
let text: string
let made: Awaited<ReturnType<typeof anOctober>>
const folder = aFolder()
const file = (name: string) => join(folder, name)

/** Printed by a browser, as a clerk prints it. */
async function print(page: string, name: string): Promise<string> {
  const tab = await browser.newPage()
  await tab.setContent(page)
  await tab.pdf({ path: file(name), preferCSSPageSize: true, printBackground: false })
  await tab.close()
  return execFileSync('pdftotext', ['-layout', file(name), '-'], { encoding: 'utf8' })
}

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
if (!hasPoppler) console.log('skipped: poppler-utils is not installed')

beforeAll(async () => {
  browser = await aBrowser()
  made = await anOctober()
  if (hasPoppler) text = await print(made.station.paper('2026-10'), 'return.pdf')
})
afterAll(async () => {
  await browser.close()
  closeBooks()
})

const flat = (words: string) => words.replaceAll(/\s/g, '')

describe.skipIf(!hasPoppler)('the printed return', () => {
  it('is A4', () => {
    expect(execFileSync('pdfinfo', [file('return.pdf')], { encoding: 'utf8' })).toMatch(
      /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/,
    )
  })

  it('has every field of the return on its first sheet, and the lines to sign and seal', () => {
    const [first = ''] = text.split('\f').map(flat)
    for (const column of returnColumns) expect(first).toContain(flat(column))
    for (const word of ['填表人', '审核人', '单位负责人', '填报单位（盖章）', '填表日期', '年月日'])
      expect(first).toContain(word)
    expect(first).toContain(flat(profile.name))
    expect(first).toContain('67.7%')
  })

  it('says where it comes from: version, sealed days, and the key’s fingerprint', () => {
    const [first = ''] = text.split('\f').map(flat)
    const newest = made.station.seals.last()
    expect(first).toContain('第1版')
    expect(first).toContain('31天（2026-10-01至2026-10-31）')
    expect(first).toContain(newest?.hash)
    expect(first).toContain(keyId(newest?.publicKey ?? ''))
  })

  it('lists all days of the month, and all that was new, under headings that are repeated on each sheet', () => {
    const sheets = text.split('\f').map(flat)
    const withDays = sheets.filter((sheet) => /2026-10-\d\d[一二三四五六日]/.test(sheet))
    for (const sheet of withDays) expect(sheet).toContain('日期星期应播达标科普政务便民说明')
    const dates = new Set(sheets.join('').match(/2026-10-\d\d(?=[一二三四五六日])/g))
    expect(dates.size).toBe(31)
    const withTitles = sheets.filter((sheet) => sheet.includes('尚未播出'))
    expect(withTitles.length).toBeGreaterThan(1)
    for (const sheet of withTitles) expect(sheet).toContain('标题类别入库日期首次播出日期')
  })

  it('numbers its sheets, each with the station and the month', () => {
    const sheets = text.split('\f').filter((sheet) => sheet.trim() !== '')
    for (const [index, sheet] of sheets.entries()) {
      expect(flat(sheet)).toContain(`第${index + 1}页，共${sheets.length}页`)
      expect(flat(sheet)).toContain(`站点编码${profile.code}·2026-10·第1版`)
    }
  })

  it('keeps long titles within the sheet, and shows them as they are written', async () => {
    expect(flat(text)).toContain(flat('40 <b>“一粒种子的旅行”'))
    const tab = await browser.newPage({ viewport: { width: 794, height: 1123 } })
    await tab.setContent(made.station.paper('2026-10'))
    await tab.emulateMedia({ media: 'print' })
    const beyond = await tab.evaluate(() => {
      const { clientWidth } = document.documentElement
      const cells = [...document.querySelectorAll('td, th, dd, p, h1')]
      return cells.filter(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > clientWidth + 1,
      ).length
    })
    await tab.close()
    expect(beyond).toBe(0)
  })

  it('bears version 2 after a late correction, and says before that it is not closed again', async () => {
    made.station.saysWhy('2026-10-03')
    expect(made.station.paper('2026-10')).toContain('第 1 版之后有更正，尚未月结')
    made.station.isNow('2026-11-02 10:30')
    await made.closing.look(clockAt('2026-11-02 10:30'))
    expect(flat(await print(made.station.paper('2026-10'), 'second.pdf'))).toContain('版本：第2版')
  })
})

describe('GET /return', () => {
  it('is the page to print where a browser is led to it, and runs and loads nothing', async () => {
    const hall = (await AHall.opens()).recognised().showsOn(['08', '09'], 6).isNow('2026-11-01 00:30')
    const headers = { authorization: `Bearer ${hall.door.tokenOf('viewer')}`, accept: 'text/html,*/*;q=0.8' }
    const page = await hall.door.app.inject({ url: '/api/v1/return?month=2026-10', headers })
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': paperPolicy,
    })
    expect(page.body).toContain('<h1>科普中国e站月报表</h1>')
    expect(page.body).toContain('试算，尚未月结')
    expect(page.body).not.toMatch(/<script|https?:|src=|href=/)
    const asked = await hall.get('/return?month=2026-10&format=html')
    expect(asked.body).toBe(page.body)
    await hall.door.close()
  })
})
