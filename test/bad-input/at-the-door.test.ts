import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHolder } from '../../main/data-folder.ts'
import { aStationToUse, type AStationToUse } from '../journeys/a-station-to-use.ts'
import { smallStick } from '../library/brought.ts'
import { aHome, aPackage } from '../packages/a-publisher.ts'
import { aSender, idOf, type ASender } from '../uploads/a-sender.ts'
import { aWorkbook, textCell } from './a-workbook.ts'
import { aZip, type ZipEntry } from './a-zip.ts'

let used: AStationToUse
let sender: ASender
beforeAll(async () => {
  used = await aStationToUse()
  sender = aSender(used.url, readHolder(used.folder).key)
})
afterAll(() => used.close())

interface Refused {
  readonly path: string
  readonly code: string
  readonly message: string
  readonly next: string
}
interface Item {
  readonly id: string
  readonly title: string
}

const turn = () => new Promise((next) => setTimeout(next, 20))
const items = async () => (await sender.json<{ items: Item[] }>('/api/v1/library/items')).items
const refusals = async () => (await sender.json<{ refusals: Refused[] }>('/api/v1/library/refusals')).refusals
const stored = () => readdirSync(join(used.folder, 'media'), { recursive: true }).toSorted()

/** Sends files as the console does, has them taken in together, and waits until that is over. */
async function bring(files: Readonly<Record<string, Uint8Array | string>>): Promise<void> {
  const ids: string[] = []
  for (const [path, content] of Object.entries(files)) {
    const bytes = new Uint8Array(Buffer.from(content))
    const { status, at } = await sender.begin(path, bytes.length)
    expect(status).toBe(201)
    expect(await sender.send(at, 0, bytes)).toBe(204)
    ids.push(idOf(at))
  }
  expect((await sender.bring(ids)).status).toBe(202)
  const left = async () =>
    (await sender.json<{ import: unknown }>('/api/v1/library/import')).import !== null ||
    (await sender.json<{ uploads: unknown[] }>('/api/v1/uploads')).uploads.length > 0
  while (await left()) await turn()
}

const picture = readFileSync(join(smallStick, '科普中国/挂图_食品安全.jpg'))
/** Another file of the same picture: what follows its end is nobody's. */
const poster = (mark: number) => Buffer.concat([picture, Buffer.from([mark])])
const zeros = Buffer.alloc(60_000_000)
const zip = (...entries: ZipEntry[]) => ({ '公益/十一月.zip': aZip(entries) })
const rows = Array.from({ length: 200_000 }, (_, nth) => `第${nth}.jpg,标题${nth},公益`)

/** A package in which a byte of a file was changed, and nothing else. */
async function aForgedPackage(): Promise<Uint8Array> {
  const bytes = readFileSync(await aPackage(aHome()))
  bytes.write('供水,96511', bytes.indexOf('供水,96500'))
  return bytes
}

type Files = Readonly<Record<string, Uint8Array | string>>
const bad: [what: string, code: string, says: RegExp, files: () => Files | Promise<Files>][] = [
  ['a ZIP that climbs', 'archive-escapes', /想写到文件夹之外/, () => zip({ name: '../../坏.jpg' })],
  ['a ZIP from the root', 'archive-escapes', /想写到文件夹之外/, () => zip({ name: '/etc/cron.d/坏' })],
  ['a ZIP with backslashes', 'archive-escapes', /想写到文件夹之外/, () => zip({ name: 'a\\..\\..\\坏.jpg' })],
  ['a ZIP to a drive', 'archive-escapes', /想写到文件夹之外/, () => zip({ name: 'C:\\坏.jpg' })],
  ['a ZIP with a link', 'archive-link', /是快捷链接，不是文件/, () => zip({ name: '链接.jpg', link: true })],
  ['a ZIP bomb', 'archive-bomb', /只有 1 MB，解开却有 60 MB/, () => zip({ name: '零.jpg', bytes: zeros })],
  [
    'a ZIP bomb of overlapping entries',
    'archive-bomb',
    /解开却有 100 MB/,
    () => zip({ name: '零.jpg', bytes: zeros.subarray(0, 1_000_000), times: 100 }),
  ],
  [
    'a ZIP bomb that says it is small',
    'archive-broken',
    /压缩包已损坏/,
    () => zip({ name: '零.jpg', bytes: zeros, saysBytes: 1_000 }),
  ],
  [
    'a ZIP in a ZIP',
    'kind-archive',
    /压缩包/,
    () => zip({ name: '里面.zip', bytes: aZip([{ name: '零.jpg', bytes: zeros }]) }),
  ],
  [
    'a manifest of 200 000 rows',
    'manifest-broken',
    /^清单读不出来：超过 20000 行。$/,
    () => ({ '月/清单.csv': ['文件名,标题,类别', ...rows].join('\n') }),
  ],
  [
    'a title of 10 000 characters in a manifest',
    'manifest-row',
    /标题/,
    () => ({ '月/清单.csv': `文件名,标题,类别\n没有.jpg,${'长'.repeat(10_000)},公益\n` }),
  ],
  [
    'a table that is no text',
    'text-encoding',
    /./,
    () => ({ '便民/电话.csv': Buffer.from([0x80, 0xff, 0xff, 0x2c, 0xff, 0x0a]) }),
  ],
  [
    'a workbook with macros',
    'kind-office',
    /XLSM/,
    () => ({
      '便民/电话.xlsm': aWorkbook({ rows: `<row r="1">${textCell('A1', '名称')}</row>`, macros: true }),
    }),
  ],
  [
    'a package that was changed',
    'package-damaged',
    /内容包在拷贝或下载途中损坏/,
    async () => ({ '公益/1.ezpkg': await aForgedPackage() }),
  ],
  [
    'a package of a stranger',
    'package-unknown-publisher',
    /本站不认识这把钥匙（指纹 /,
    async () => ({ '公益/2.ezpkg': readFileSync(await aPackage(aHome())) }),
  ],
]

describe('what is sent to a station and not good', () => {
  it.each(bad)(
    '%s: %s, in Chinese with what to do, and nothing changed',
    async (_what, code, says, files) => {
      await used.ask('DELETE', '/library/refusals')
      const before = { items: await items(), stored: stored() }
      await bring(await files())
      const refused = await refusals()
      expect(refused.map((each) => each.code)).toEqual([code])
      expect(refused[0]?.message).toMatch(says)
      expect(refused[0]?.message.length).toBeLessThan(200)
      expect(refused[0]?.next).toMatch(/^(请|不用)[^\n]*。$/)
      expect({ items: await items(), stored: stored() }).toEqual(before)
    },
  )
})

describe('what is sent to a station and only odd', () => {
  it('a ZIP of one name twice, and of names that differ in their case alone: all of it comes in', async () => {
    const names = ['海报.jpg', '海报.jpg', 'POSTER.jpg', 'poster.JPG']
    await bring(zip(...names.map((name, nth) => ({ name, bytes: poster(nth) }))))
    const titles = (await items()).map(({ title }) => title)
    for (const title of ['海报', 'POSTER']) expect(titles).toContain(title)
    expect(titles.filter((title) => /海报|poster/i.test(title))).toHaveLength(4)
  })

  it('a ZIP whose names are GB18030, and tables in every spelling of UTF-16: read as they were meant', async () => {
    const name = iconv.encode('食品安全龘.jpg', 'gb18030')
    const inUtf16 = (encoding: string, addBOM: boolean, nth: number) =>
      iconv.encode(`文件名,标题,类别\r\n图${nth}.jpg,双字节${nth},公益\r\n`, encoding, { addBOM })
    const spellings = [
      ['utf16le', true],
      ['utf16be', true],
      ['utf16le', false],
      ['utf16be', false],
    ] as const
    await bring(zip({ name, bytes: poster(10) }))
    for (const [nth, [encoding, mark]] of spellings.entries())
      await bring({ '月/清单.csv': inUtf16(encoding, mark, nth), [`月/图${nth}.jpg`]: poster(20 + nth) })
    const titles = (await items()).map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['食品安全龘', '双字节0', '双字节1', '双字节2', '双字节3']))
  })

  it('a page with scripts: its words come in, and no script goes out again', async () => {
    await bring({
      '科普中国/防溺水.html':
        '<!doctype html><title>防溺水</title><script>steal()</script><p onclick="steal()">不要独自下水。</p><a href="javascript:steal()">点我</a>',
    })
    const item = (await items()).find(({ title }) => title === '防溺水')
    const shown = JSON.stringify(await used.ask('GET', `/library/items/${item?.id ?? ''}`))
    expect(shown).toContain('防溺水')
    const kept = stored()
      .map((path) => join(used.folder, 'media', String(path)))
      .filter((path) => /[0-9a-f]{64}$/.test(path))
      .map((path) => readFileSync(path).toString('latin1'))
    // What was brought is kept as it was; what is shown is another file.
    expect(kept.filter((text) => text.includes('steal()'))).toHaveLength(1)
  })
})

describe('a title of 10 000 characters', () => {
  it('is refused by the form’s own words, and the item keeps the one it had', async () => {
    const [item] = await items()
    const answer = await sender.ask('/api/v1/library/items', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        items: [{ id: item?.id ?? '', edition: 1 }],
        changes: { title: '长'.repeat(10_000) },
      }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(/“标题”超过 200 个字/) as string,
      next: expect.stringMatching(/^请/) as string,
    })
    expect((await items())[0]).toEqual(item)
  })
})
