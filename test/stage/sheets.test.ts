import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { anArticle, aPanel, aPicture } from './showings.ts'

let browser: Browser
let stage: AStage | null = null
beforeAll(async () => {
  browser = await aBrowser()
})
afterEach(() => stage?.close())
afterAll(() => browser.close())

const columns = ['名称', '电话', '服务时间']
const manyRows = Array.from({ length: 34 }, (_, row) => [
  `便民点第${row + 1}号`,
  `0731-000000${10 + row}`,
  '24 小时',
])
const wide = ['事项', '所需材料', '办理窗口', '办理时间', '承诺时限', '备注']
const wideRows = Array.from({ length: 9 }, (_, row) => [
  `事项第${row + 1}号`,
  '户口簿；旧身份证；数码照片回执；本人到场签字',
  '一楼 3 号窗口',
  '周一至周五 9:00-12:00 13:30-17:00',
  '20 个工作日',
  '未满 16 周岁由监护人代办',
])

/** First cells of the rows on the glass now, and whether anything there is cut off. */
const onGlass = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector('.layer[data-state=front] .sheet-body')
    if (!body) return { rows: [], cut: false }
    const room = body.getBoundingClientRect()
    const shown = [...body.querySelectorAll<HTMLElement>('tbody tr, .card-row')].filter((row) => !row.hidden)
    const cells = shown.flatMap((row) => [row, ...row.querySelectorAll<HTMLElement>('td, dd, h2')])
    const cut = cells.some((cell) => {
      const box = cell.getBoundingClientRect()
      return (
        box.bottom > room.bottom + 1 || box.right > room.right + 1 || cell.scrollWidth > cell.clientWidth + 1
      )
    })
    return { rows: shown.map((row) => row.querySelector('td, h2')?.textContent ?? ''), cut }
  })

/** Looks at the panel on every page until the next showing comes. */
async function readThrough({ page, server }: AStage, panel: ReturnType<typeof aPanel>): Promise<string[]> {
  const next = aPicture('yellow.png')
  server.program(panel, next)
  await server.revealed(panel)
  const seen = new Set<string>()
  while (!server.reports.some((report) => report.type === 'revealed' && report.showingId === next.id)) {
    const { rows, cut } = await onGlass(page)
    expect(cut).toBe(false)
    for (const row of rows) seen.add(row)
  }
  return [...seen]
}

describe('a panel', () => {
  it.each([
    ['landscape', 1920, 1080],
    ['portrait', 1080, 1920],
    ['an old machine', 1366, 768],
  ])('shows every row in its time, none cut off: %s', async (_name, width, height) => {
    stage = await aStage(browser, width, height)
    const seen = await readThrough(stage, aPanel(columns, manyRows, { holdMs: 4_000 }))
    expect(seen).toEqual(manyRows.map(([name]) => name))
  })

  it('becomes cards where five columns or more would not fit a portrait glass', async () => {
    stage = await aStage(browser, 1080, 1920)
    const seen = await readThrough(stage, aPanel(wide, wideRows, { holdMs: 4_000 }))
    expect(seen).toEqual(wideRows.map(([name]) => name))
  })

  it('becomes cards where sentences would be squeezed into a narrow column of a portrait glass', async () => {
    stage = await aStage(browser, 1080, 1920)
    const notice = [
      '关于开展健康义诊活动的通知',
      '11月28日上午9点，社区活动室。请带身份证和医保卡。',
      '社区居委会',
      '2026-11-20',
    ]
    const panel = aPanel(['标题', '正文', '发布单位', '发布日期'], [notice])
    stage.server.program(panel)
    await stage.server.revealed(panel)
    expect(await stage.page.locator('.layer[data-state=front] .card').count()).toBe(1)
  })

  it('stays a table of six columns on a landscape glass', async () => {
    stage = await aStage(browser, 1920, 1080)
    const panel = aPanel(wide, wideRows)
    stage.server.program(panel)
    await stage.server.revealed(panel)
    expect(await stage.page.locator('.layer[data-state=front] th').count()).toBe(6)
    expect((await onGlass(stage.page)).cut).toBe(false)
  })

  it('goes on as plain text where one cell holds more than a page of it', async () => {
    stage = await aStage(browser, 1366, 768)
    const panel = aPanel(['事项', '说明'], [['长篇说明', '请携带身份证原件和复印件到窗口办理。'.repeat(60)]])
    stage.server.program(panel)
    await stage.server.revealed(panel)
    const flow = stage.page.locator('.layer[data-state=front] .panel-flow')
    expect(await flow.locator('h2').innerText()).toBe('长篇说明')
    expect(await stage.page.locator('.layer[data-state=front] .page-count').innerText()).toMatch(
      /^1 \/ [2-9]$/,
    )
    const sizePx = await flow.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
    expect(sizePx).toBeGreaterThanOrEqual(768 * 0.024)
  })

  it('never sets its cells smaller than 2.4 % of the height', async () => {
    stage = await aStage(browser, 1920, 1080)
    const panel = aPanel(columns, manyRows)
    stage.server.program(panel)
    await stage.server.revealed(panel)
    const cell = stage.page.locator('.layer[data-state=front] tbody td').first()
    const sizePx = await cell.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
    expect(sizePx).toBeGreaterThanOrEqual(1080 * 0.024)
  })
})

describe('an article', () => {
  const hostile = `<h1>量子科技离我们有多远</h1><p onclick="alert(1)" style="position:fixed">正文第一段。</p>
    <script>window.taken = 'script'</script><img src="x" onerror="window.taken = 'image'">
    <svg onload="window.taken = 'svg'"><script>window.taken = 'inner'</script></svg>
    <iframe srcdoc="<script>parent.taken = 'frame'</script>"></iframe>
    <a href="javascript:window.taken = 'link'">延伸阅读</a><style>body{display:none}</style>
    <form action="/x"><input autofocus onfocus="window.taken = 'focus'"></form>
    <img src="/media/yellow.png" onload="window.taken = 'load'"><p>正文第二段。</p>`

  it('never runs a script, and keeps its words and its own pictures', async () => {
    stage = await aStage(browser)
    const { page, server } = stage
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const article = anArticle(hostile)
    server.program(article)
    await server.revealed(article)
    await server.until((report) => report.type === 'beat')
    expect(await page.evaluate(() => 'taken' in window)).toBe(false)
    const text = page.locator('.layer[data-state=front] .article-text')
    expect((await text.innerText()).split(/\s+/)).toEqual(['正文第一段。', '延伸阅读', '正文第二段。'])
    expect(await text.locator('*').evaluateAll((all) => [...new Set(all.map((one) => one.tagName))])).toEqual(
      ['P', 'IMG'],
    )
    expect(asked.filter((path) => path.startsWith('/media/'))).toEqual(['/media/yellow.png'])
  })

  it('goes on over as many pages as it needs, to its last word', async () => {
    stage = await aStage(browser, 1366, 768)
    const { page, server } = stage
    const paragraphs = Array.from(
      { length: 30 },
      (_, at) => `<p>第${at + 1}段：${'科学使生活更美好。'.repeat(12)}</p>`,
    )
    const [article, next] = [anArticle(paragraphs.join(''), { holdMs: 5_000 }), aPicture('yellow.png')]
    server.program(article, next)
    await server.revealed(article)
    const lastWord = () =>
      page.evaluate(() => {
        const box = document
          .querySelector('.layer[data-state=front] .article-text p:last-child')
          ?.getBoundingClientRect()
        return box !== undefined && box.left >= 0 && box.right <= window.innerWidth
      })
    const seen: boolean[] = []
    while (!server.reports.some((report) => report.type === 'revealed' && report.showingId === next.id))
      seen.push(await lastWord())
    expect(seen[0]).toBe(false)
    expect(seen).toContain(true)
  })
})
