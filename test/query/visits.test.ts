import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aSlide, aStation, type AStation } from './a-station.ts'
import { aVisitor, type AVisitor } from './a-visitor.ts'

let browser: Browser
let station: AStation
let visitor: AVisitor | null = null
beforeAll(async () => {
  ;[browser, station] = await Promise.all([aBrowser(), aStation()])
})
afterAll(async () => {
  await browser.close()
  await station.close()
})
afterEach(() => visitor?.close())

const aTakeover = {
  ...aSlide,
  id: 'a-takeover',
  title: '暴雨红色预警',
  sourceClass: 'emergency' as const,
  interruption: { source: '县应急管理局', from: 1, until: 4_102_444_800_000, exercise: false },
}

describe('a visitor', () => {
  it('finds a guide by a pinyin initial in 3 taps', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    await visitor.tap(/^搜索/)
    await visitor.tap(/^s$/)
    await visitor.tap('社会保障卡补换')
    expect(await visitor.query.getByRole('heading', { level: 1 }).textContent()).toBe('社会保障卡补换')
    expect(await visitor.query.getByText('一楼 2 号窗口').count()).toBe(1)
    expect(await visitor.query.getByRole('img', { name: /二维码/ }).count()).toBe(1)
    expect(visitor.taps()).toBe(3)
  })

  it('writes Chinese with candidates, and finds by it', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    await visitor.tap(/^搜索/)
    for (const key of 'jin') await visitor.tap(new RegExp(`^${key}$`))
    await visitor.tap(/^津贴$/)
    expect(await visitor.query.getByRole('status', { name: '已输入' }).textContent()).toContain('津贴')
    await visitor.tap('高龄津贴申领')
    expect(await visitor.query.getByText('本人银行卡').count()).toBe(1)
  })

  it('watches a film, and is not taken for gone while it plays', async () => {
    visitor = await aVisitor(browser, station, { clock: true })
    const { page, query } = visitor
    await visitor.touchGlass()
    await visitor.tap(/^科普视频/)
    await visitor.tap(/月亮/)
    const film = query.locator('video')
    await film.waitFor()
    await page.waitForFunction(() => {
      const inner = document.querySelector<HTMLIFrameElement>('.query-frame')?.contentDocument
      return (inner?.querySelector('video')?.currentTime ?? 0) > 0.2
    })
    await visitor.pass(61)
    expect(await film.count()).toBe(1)
    await visitor.tap('暂停')
    expect(await film.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true)
  })

  it('turns the pages of a document', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    await visitor.tap(/^应急科普/)
    await visitor.tap(/心肺复苏/)
    await visitor.tap('下一页')
    expect(await visitor.query.getByText('2 / 2').count()).toBe(1)
  })

  it('who leaves is counted down, and everything typed is wiped', async () => {
    visitor = await aVisitor(browser, station, { clock: true })
    const { query } = visitor
    await visitor.touchGlass()
    await visitor.tap(/^搜索/)
    await visitor.tap(/^q$/)
    await visitor.pass(50)
    await query.getByRole('timer').waitFor()
    expect(await query.getByRole('timer').textContent()).toMatch(/^\d+ 秒后回到播放画面/)
    await visitor.pass(11)
    await visitor.gone()
    await visitor.touchGlass()
    await visitor.tap(/^搜索/)
    expect(await query.getByRole('status', { name: '已输入' }).textContent()).not.toContain('q')
  })

  it('who touches while it is counted down stays', async () => {
    visitor = await aVisitor(browser, station, { clock: true })
    const { page, query } = visitor
    await visitor.touchGlass()
    await visitor.pass(50)
    await query.getByRole('timer').waitFor()
    await query.getByRole('heading', { level: 1 }).tap()
    await query.getByRole('timer').waitFor({ state: 'detached' })
    await visitor.pass(30)
    expect(await page.locator('.query-frame').count()).toBe(1)
  })

  it('keeps big print from page to page, with nothing moving, until the visit ends', async () => {
    visitor = await aVisitor(browser, station)
    const { query } = visitor
    await visitor.touchGlass()
    await visitor.tap('大字版')
    await visitor.tap(/^办事指南/)
    expect(await query.locator('.query.elder').count()).toBe(1)
    const moving = await query
      .locator('.query')
      .evaluate((root) => root.getAnimations({ subtree: true }).length)
    expect(moving).toBe(0)
    await visitor.tap('结束查询')
    await visitor.gone()
    await visitor.touchGlass()
    expect(await query.locator('.query.elder').count()).toBe(0)
  })
})

describe('the stage beneath', () => {
  it('plays on out of sight while it is covered, and is seen again after', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    station.stage.reports.length = 0
    await station.stage.until((report) => report.type === 'beat' && !report.visible)
    await visitor.tap('结束查询')
    await visitor.gone()
    station.stage.reports.length = 0
    await station.stage.until((report) => report.type === 'beat' && report.visible)
  })

  it('calls no film stalled that plays beneath', async () => {
    const [film] = station.memory.library.items().filter(({ kind }) => kind === 'video')
    const content = film && station.memory.library.showingContent(film, '2026-11-22')
    if (!content) throw new Error('the sample content has films')
    visitor = await aVisitor(browser, station)
    const shown = { ...aSlide, id: 'a-film', content, holdMs: 20_000 }
    station.stage.program(shown)
    await station.stage.until((report) => report.type === 'revealed' && report.showingId === 'a-film')
    await visitor.touchGlass()
    const sees = (report: { type: string }) => report.type === 'beat' || report.type === 'stalled'
    // Four beats are more than the 1.5 s after which a clip without frames is called stalled.
    station.stage.reports.length = 0
    await station.stage.until(() => station.stage.reports.filter(sees).length >= 4)
    const beats = station.stage.reports.filter((report) => report.type === 'beat')
    expect(station.stage.reports.map(({ type }) => type)).not.toContain('stalled')
    expect(beats.some(({ frames }) => (frames ?? 0) > 0)).toBe(true)
    const muted = await visitor.page.evaluate(() =>
      [...document.querySelectorAll('video')].every((video) => video.muted),
    )
    expect(muted).toBe(true)
  })

  it('takes the glass back at once for a takeover, and lets nobody in while it lasts', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    station.stage.program(aTakeover)
    await visitor.gone()
    await visitor.page.touchscreen.tap(500, 500)
    expect(await visitor.page.locator('.query-frame').count()).toBe(0)
  })

  it('takes the glass back for a stop', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    station.stage.program({ ...aSlide, id: 'black', content: { kind: 'black' } })
    await visitor.gone()
  })

  it('keeps the loop where the query cannot be had', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.page.context().route('**/screen-api/**', (route) => route.abort())
    await visitor.page.touchscreen.tap(500, 500)
    await visitor.page.locator('.query-frame').waitFor({ state: 'attached' })
    await visitor.gone()
  })
})

describe('what is looked up', () => {
  it('is counted by page and item, and told to who may ask', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    const before = station.memory.queries.touchQueries('2026-11-22', '2026-11-22')
    await visitor.tap(/^便民电话/)
    await visitor.tap(/^火警/)
    await visitor.query.getByText('119').waitFor()
    await visitor.tap('结束查询')
    await visitor.gone()
    const after = station.memory.queries.touchQueries('2026-11-22', '2026-11-22')
    expect(after.lookups - before.lookups).toBe(2)
    const answer = await station.audit('queries?from=2026-11-22&to=2026-11-22&by=item')
    const { rows } = (await answer.json()) as { rows: { page: string; title: string | null }[] }
    expect(rows).toContainEqual(
      expect.objectContaining({ page: 'entry', title: '便民电话：火警', opened: 1 }),
    )
    const table = await (
      await station.audit('queries?from=2026-11-22&to=2026-11-22', { accept: 'text/csv' })
    ).text()
    expect(table).toContain('日期,页面,内容,打开次数')
    expect(table).toContain('便民信息')
  })
})

describe('what the page may ask', () => {
  it('is answered to the stage alone', async () => {
    expect((await station.ask('/screen-api/catalogue', {})).status).toBe(401)
    expect((await station.ask('/screen-api/items/any', { 'x-stage-key': 'guessed' })).status).toBe(401)
    expect((await station.ask('/screen-api/items/any')).status).toBe(404)
  })

  it('is sent once an edition', async () => {
    const first = await station.ask('/screen-api/catalogue')
    const etag = first.headers.get('etag') ?? ''
    const again = await station.ask('/screen-api/catalogue', {
      'x-stage-key': 'the-key-of-the-stage',
      'if-none-match': etag,
    })
    expect([first.status, again.status]).toEqual([200, 304])
  })

  it('is framed by the stage and by nobody else', async () => {
    const query = (await station.ask('/screen/query/')).headers.get('content-security-policy')
    const stage = (await station.ask('/screen/')).headers.get('content-security-policy')
    const console = (await station.ask('/console/')).headers.get('content-security-policy')
    expect(query).toContain("frame-ancestors 'self'")
    expect(stage).toContain("frame-src 'self'")
    expect(stage).toContain("frame-ancestors 'none'")
    expect(console).toContain("frame-src 'self'")
    expect(console).toContain("frame-ancestors 'none'")
  })
})
