import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStation, type AStation } from './a-station.ts'
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

/** Every kind of page, by the taps that lead there from home. */
const ways: Readonly<Record<string, readonly RegExp[]>> = {
  home: [],
  list: [/^科普图文/],
  guide: [/^办事指南/, /最低生活保障/],
  entry: [/^便民电话/, /12345/],
  search: [/^搜索/, /^s$/],
  watch: [/^科普视频/, /月亮/],
  poster: [/^应急科普/, /心肺复苏/],
  article: [/^科普图文/, /树叶/],
}

/** A finger in the lower left corner; the page's own clock says for how long. */
async function press({ page }: AVisitor, ms: number, until: Promise<unknown> = Promise.resolve()) {
  const { height } = page.viewportSize() ?? { height: 0 }
  const { mouse } = page
  await mouse.move(20, height - 20)
  await mouse.down()
  const begunAt = await page.evaluate(() => performance.now())
  await page.waitForFunction(([from, ms]) => performance.now() - from >= ms, [begunAt, ms] as const)
  await until
  await mouse.up()
}

const pad = ({ page }: AVisitor) => page.locator('.inspection .pin-pad')

describe('the corner of an inspection, under a query', () => {
  it.each(Object.entries(ways))('asks for the PIN from this page: %s', async (_page, way) => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    for (const words of way) await visitor.tap(words)
    await press(visitor, 0, pad(visitor).waitFor())
    expect(await visitor.page.locator('.query-frame').count()).toBe(0)
  })

  it.each([
    [1080, 1920],
    [1080, 3240],
    [1366, 768],
  ])('asks in elder mode too, on %i × %i', async (width, height) => {
    visitor = await aVisitor(browser, station, { width, height })
    await visitor.touchGlass()
    await visitor.tap(/^大字版/)
    await visitor.tap(/^搜索/)
    await press(visitor, 0, pad(visitor).waitFor())
    expect(await visitor.page.locator('.query-frame').count()).toBe(0)
  })

  it('gives the glass back to the loop, and the next visitor finds nothing typed', async () => {
    visitor = await aVisitor(browser, station)
    const { page, query } = visitor
    await visitor.touchGlass()
    await visitor.tap(/^搜索/)
    await visitor.tap(/^s$/)
    await press(visitor, 0, pad(visitor).waitFor())
    await page.getByRole('button', { name: '返回节目' }).click()
    await page.locator('.inspection').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-covered'))).toBe(false)
    await visitor.touchGlass()
    expect(await query.locator('.query').getAttribute('data-page')).toBe('home')
    await visitor.tap(/^搜索/)
    expect(await query.getByRole('status', { name: '已输入' }).textContent()).toContain('请点下面的字母')
  })

  it('leaves a slow tap to the button that stands there', async () => {
    visitor = await aVisitor(browser, station)
    await visitor.touchGlass()
    await visitor.tap(/^科普图文/)
    await press(visitor, 900)
    await visitor.query.locator('.query[data-page=home]').waitFor()
    expect(await pad(visitor).count()).toBe(0)
  })
})
