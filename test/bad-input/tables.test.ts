import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, describe, expect, it } from 'vitest'
import {
  byTechnician,
  emptyFolder,
  libraryIn,
  refusedCodes,
  remove,
  smallStick,
  today,
} from '../library/brought.ts'
import { aWorkbook, dateCell, textCell } from './a-workbook.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach(remove))
function folder(): string {
  const made = emptyFolder()
  folders.push(made)
  return made
}

async function bring(files: Readonly<Record<string, string | Uint8Array>>) {
  const stick = folder()
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(stick, path)), { recursive: true })
    writeFileSync(join(stick, path), bytes)
  }
  const { library, database } = libraryIn(folder())
  const report = await library.importPaths([stick], byTechnician())
  const shown = library.items().map((item) => JSON.stringify(library.showingContent(item, today)))
  const items = library.items()
  database.close()
  return { report, items, shown }
}

const poster = readFileSync(join(smallStick, '科普中国/挂图_食品安全.jpg'))

describe('a manifest', () => {
  it('of 200 000 rows is refused with the reason, and the files come in without it', async () => {
    const rows = Array.from({ length: 200_000 }, (_, nth) => `第${nth}.jpg,标题${nth},公益`)
    const { report, items } = await bring({
      '清单.csv': ['文件名,标题,类别', ...rows].join('\n'),
      '科普中国/海报.jpg': poster,
    })
    expect(refusedCodes(report)).toEqual(['清单.csv → manifest-broken'])
    expect(report.refused[0]?.problem.message).toBe('清单读不出来：超过 20000 行。')
    expect(items.map(({ title }) => title)).toEqual(['海报'])
  })

  it.each([
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
    ['UTF-16 with a mark', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16 the other way round', (text: string) => iconv.encode(text, 'utf16be', { addBOM: true })],
    ['UTF-16 without a mark', (text: string) => iconv.encode(text, 'utf16le', { addBOM: false })],
    [
      'UTF-16 the other way round without one',
      (text: string) => iconv.encode(text, 'utf16be', { addBOM: false }),
    ],
    ['UTF-8 with a mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
  ])('in %s is read', async (_name, encode) => {
    const { report, items } = await bring({
      '清单.csv': encode('文件名,标题,类别\r\n海报.jpg,饮食𠮷龘,公益\r\n'),
      '海报.jpg': poster,
    })
    expect(refusedCodes(report)).toEqual([])
    expect(items).toMatchObject([{ title: '饮食𠮷龘', sourceClass: 'public-interest' }])
  })

  it('with a title of 10 000 characters is wrong in that row, and its file waits for a person', async () => {
    const { report, items } = await bring({
      '清单.csv': `文件名,标题,类别\n海报.jpg,${'长'.repeat(10_000)},公益\n`,
      '科普中国/海报.jpg': poster,
    })
    expect(refusedCodes(report)).toEqual(['清单.csv → manifest-row'])
    expect(report.refused[0]?.problem.message.length).toBeLessThan(120)
    expect(items).toMatchObject([{ state: 'waiting' }])
  })
})

const heading = `<row r="1">${textCell('A1', '名称')}${textCell('B1', '电话')}</row>`

describe('a workbook', () => {
  it('shows what its formulas came to, never the formula; merged cells stand once', async () => {
    const rows = [
      heading,
      `<row r="2">${textCell('A2', '供水')}<c r="B2"><f>96000+500</f><v>96500</v></c></row>`,
      `<row r="3">${textCell('A3', '供电')}${textCell('B3', '95598')}</row>`,
      `<row r="4"><c r="A4"/>${textCell('B4', '85231234')}</row>`,
    ]
    const book = aWorkbook({ rows: rows.join(''), merged: 'A3:A4' })
    const { report, shown } = await bring({ '便民/常用电话.xlsx': book })
    expect(refusedCodes(report)).toEqual([])
    for (const word of ['供水', '96500', '供电', '95598', '85231234']) expect(shown.join()).toContain(word)
    expect(shown.join()).not.toContain('96000+500')
  })

  it('whose formulas nobody has worked out yet shows no formula and no made-up number', async () => {
    const rows = `${heading}<row r="2">${textCell('A2', '供水')}<c r="B2" t="str"><f>HYPERLINK("http://x")</f></c></row><row r="3">${textCell('A3', '供电')}${textCell('B3', '95598')}</row>`
    const { report, shown } = await bring({ '便民/常用电话.xlsx': aWorkbook({ rows }) })
    expect(shown.join() + refusedCodes(report).join()).not.toMatch(/HYPERLINK|http:/)
    expect(report.taken.length + report.refused.length).toBeGreaterThan(0)
  })

  it.each([
    ['1900', false, 46_348],
    ['1904', true, 44_886],
  ])('that counts its days from %s says the day that its writer saw', async (_since, since1904, days) => {
    const rows = `<row r="1">${textCell('A1', '文件名')}${textCell('B1', '类别')}${textCell('C1', '有效期至')}</row><row r="2">${textCell('A2', '海报.jpg')}${textCell('B2', '公益')}${dateCell('C2', days)}</row>`
    const { report, items } = await bring({ '清单.xlsx': aWorkbook({ rows, since1904 }), '海报.jpg': poster })
    expect(refusedCodes(report)).toEqual([])
    expect(items).toMatchObject([{ validTo: '2026-11-22' }])
  })

  it('with macros is refused with what to do, also where it is called a plain one', async () => {
    const book = aWorkbook({ rows: heading, macros: true })
    const { report, items } = await bring({ '便民/电话.xlsm': book, '便民/改名.xlsx': book })
    expect(refusedCodes(report)).toEqual(['便民/改名.xlsx → type-mismatch', '便民/电话.xlsm → kind-office'])
    for (const { problem } of report.refused) expect(problem.next).toMatch(/另存为|改对/)
    expect(items).toEqual([])
  })
})

describe('a page with scripts', () => {
  it('comes in as its words alone', async () => {
    const { report, shown } = await bring({
      '科普中国/防溺水.html':
        '<!doctype html><title>防溺水</title><script>steal()</script><h1 onclick="steal()">防溺水</h1><p>不要独自下水。<img src=x onerror=steal()><a href="javascript:steal()">点我</a></p><iframe src="https://example.com"></iframe>',
    })
    expect(shown).toHaveLength(1)
    expect(shown.join()).toContain('不要独自下水。')
    expect(shown.join()).not.toMatch(/steal|javascript:|iframe|onerror|onclick/)
    expect(refusedCodes(report)).toEqual(['科普中国/防溺水.html → article-picture-missing'])
  })
})
