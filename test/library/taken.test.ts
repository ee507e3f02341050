import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '../../playlist/item.ts'
import { showingContent, type ShowingContent } from '../../playlist/stage-protocol.ts'
import type { ImportReport } from '../../server/library/import-report.ts'
import {
  byTechnician,
  emptyFolder,
  libraryIn,
  remove,
  smallStick,
  today,
  type OpenedLibrary,
} from './brought.ts'

let opened: OpenedLibrary
let report: ImportReport

beforeAll(async () => {
  opened = libraryIn(emptyFolder())
  report = await opened.library.importPaths([smallStick], byTechnician())
})
afterAll(() => {
  opened.database.close()
  remove(opened.folder)
})

function itemNamed(title: string): Item {
  const item = opened.library.items().find((each) => each.title === title)
  if (!item) throw new Error(`no item ${title}`)
  return item
}

function shown<K extends ShowingContent['kind']>(title: string, kind: K, onDate = today) {
  const content = opened.library.showingContent(itemNamed(title), onDate)
  if (content?.kind !== kind) throw new Error(`${title} shows ${content?.kind}`)
  return showingContent.parse(content) as Extract<ShowingContent, { kind: K }>
}

const fileOf = (url: string) => {
  const file = opened.library.mediaFile(url.replace('/media/', ''))
  if (!file) throw new Error(`nothing at ${url}`)
  return file
}

describe('a video that the browser plays', () => {
  it('is taken as it is, with its own length and size', () => {
    expect(itemNamed('洗手七步')).toMatchObject({ kind: 'video', state: 'released', durationMs: 1000 })
    expect(shown('洗手七步', 'video')).toMatchObject({ width: 160, height: 120 })
    expect(shown('家庭用电安全', 'video')).toMatchObject({ width: 90, height: 160 })
  })
  it('says whether it has sound, for then it starts later on the glass', () => {
    expect(shown('洗手七步', 'video').sound).toBe(true)
    expect(shown('玉米螟绿色防控', 'video').sound).toBe(false)
  })
  it('may be WebM, MOV, or without sound', () => {
    const titles = ['空间站', '手机录的', '玉米螟绿色防控']
    expect(titles.map((title) => fileOf(shown(title, 'video').url).mime)).toEqual([
      'video/webm',
      'video/mp4',
      'video/mp4',
    ])
  })
})

describe('a picture', () => {
  const onlyPage = (title: string) => {
    const [page] = shown(title, 'pages').pages
    if (!page) throw new Error('no page')
    return page
  }
  const factsOf = (title: string) => sharp(fileOf(onlyPage(title).url).path).metadata()

  it('is shown as it is where a browser can', () => {
    expect(onlyPage('食品安全').url).toBe(`/media/${itemNamed('食品安全').mediaHash}`)
    expect(onlyPage('透明').url).toBe(`/media/${itemNamed('透明').mediaHash}`)
  })
  it('is turned as the phone was held', () => {
    expect(onlyPage('横过来')).toMatchObject({ width: 80, height: 121 })
  })
  it('is changed from print to screen colours', async () => {
    expect(await factsOf('印刷色')).toMatchObject({ space: 'srgb', channels: 3 })
  })
  it('has eight bits a channel', async () => {
    expect((await factsOf('十六位')).depth).toBe('uchar')
  })
  it('is scaled down to the largest glass', () => {
    expect(onlyPage('长卷')).toMatchObject({ width: 3840, height: 384 })
  })
  it('keeps moving when it is animated', async () => {
    expect(await factsOf('动图')).toMatchObject({ format: 'gif', pages: 2 })
  })
  it('drawn as SVG shows nothing from outside itself', async () => {
    const { dominant } = await sharp(fileOf(onlyPage('示意图').url).path).stats()
    expect(onlyPage('示意图')).toMatchObject({ width: 3840, height: 1920 })
    expect(dominant.g).toBeGreaterThan(dominant.r + 60)
  })
})

describe('a document', () => {
  it('is shown page by page, each long enough to read', async () => {
    const { pages } = shown('识别谣言', 'pages')
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatchObject({ width: 2743, height: 3840 })
    expect(itemNamed('识别谣言').durationMs).toBe(24_000)
  })
  it('has its print on the page', async () => {
    const [page] = shown('识别谣言', 'pages').pages
    const { channels } = await sharp(fileOf(page?.url ?? '').path).stats()
    expect(channels[0]?.min).toBeLessThan(80)
  })
})

describe('an article', () => {
  it('keeps its words and its own pictures, and nothing that runs or calls out', () => {
    const { html } = shown('量子科技离我们有多远', 'article')
    expect(html).toContain('<p>窃听会留下痕迹。</p>')
    expect(html).toMatch(/<img src="\/media\/[0-9a-f]{64}" alt="示意图" \/>/)
    expect(html).not.toMatch(/script|iframe|style|onload|onclick|onerror|javascript|127\.0\.0\.1|href/i)
  })
  it('has the title of its file, and the channel that it names', () => {
    expect(itemNamed('量子科技离我们有多远')).toMatchObject({
      sourceClass: 'science',
      publisher: '科普中国-前沿科技',
    })
  })
  it('takes its pictures along: they are no items of their own', () => {
    expect(report.taken.map(({ path }) => path).filter((path) => path.endsWith('1.jpg'))).toEqual([])
    expect(fileOf(/src="([^"]+)"/.exec(shown('量子科技离我们有多远', 'article').html)?.[1] ?? '').mime).toBe(
      'image/jpeg',
    )
  })
})

describe('a table in a local column', () => {
  it('becomes a panel, its caption, empty columns and expiry left out', () => {
    expect(shown('办事指南', 'panel').table).toEqual({
      columns: ['事项', '窗口', '电话'],
      rows: [
        ['居民身份证换领', '3', '13800000000'],
        ['老年人优待证', '0.3', '12345'],
      ],
    })
  })
  it('shows each row until its last day', () => {
    const titlesOn = (date: string) => {
      const content = opened.library.showingContent(itemNamed('通知公告'), date)
      return content?.kind === 'panel' ? content.table.rows.map(([title]) => title) : null
    }
    expect(titlesOn('2026-02-01')).toEqual(['义诊通知', '过期通知'])
    expect(titlesOn('2026-11-28')).toEqual(['义诊通知'])
    expect(titlesOn('2026-11-29')).toBeNull()
  })
  it('is read in every encoding that offices write', () => {
    expect(shown('便民电话', 'panel').table.rows).toEqual([['政务服务便民热线', '12345']])
    expect(shown('公交时刻表', 'panel').table.rows).toEqual([['开福1路', '06:00']])
  })
  it('is labelled with the office that publishes all of it', () => {
    expect(itemNamed('通知公告').publisher).toBe('社区居委会')
  })
})

describe('what is said of an item', () => {
  it('comes from the manifest first', () => {
    expect(itemNamed('洗手七步')).toMatchObject({
      publisher: '科普中国-乐享健康',
      themes: ['健康', '卫生'],
      audiences: ['老年人', '青少年'],
      address: 'https://www.kepuchina.cn/?id=1234567890123456789',
      validTo: '2027-12-31',
    })
  })
  it('is guessed from folder and name where the manifest is silent', () => {
    expect(itemNamed('玉米螟绿色防控')).toMatchObject({
      sourceClass: 'science',
      publisher: '科普中国',
      themes: ['农业'],
    })
    expect(itemNamed('节约用水')).toMatchObject({ sourceClass: 'public-interest' })
  })
  it('is not enough without a source: the item waits', () => {
    expect(itemNamed('神奇养生水')).toMatchObject({ state: 'waiting', sourceClass: 'other' })
  })
  it('is in doubt where its row is wrong, whatever the folder says', () => {
    expect(itemNamed('空间站')).toMatchObject({ state: 'waiting' })
    expect(report.waiting.map(({ path }) => path)).toContain('科普中国/空间站.webm')
  })
})

describe('what is kept', () => {
  it('is never given to a page as a thing that could run there', () => {
    expect(opened.library.mediaFile(itemNamed('示意图').mediaHash)).toBeNull()
    expect(opened.library.mediaFile(itemNamed('识别谣言').mediaHash)).toBeNull()
  })
  it('has the bytes that its name says', async () => {
    expect((await opened.library.verify({ at: () => 1 })).corrupt).toEqual([])
    const item = itemNamed('食品安全')
    const original = readFileSync(`${smallStick}/科普中国/挂图_食品安全.jpg`)
    expect(readFileSync(fileOf(`/media/${item.mediaHash}`).path).equals(original)).toBe(true)
  })
})
