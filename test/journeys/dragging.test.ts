import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Playlist } from '../../playlist/playlist.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aScheduleToUse, nineHours, type AScheduleToUse } from './a-schedule-to-use.ts'
import { desk, phone } from './a-station-to-use.ts'
import { byFinger, byMouse } from './hands.ts'

const hands = [
  ['a mouse', '执鼠标的人', desk, byMouse],
  ['a finger', '用手机的人', phone, byFinger],
] as const

let browser: Browser
let hall: AScheduleToUse
const pages = new Map<string, Page>()
beforeAll(async () => {
  browser = await aBrowser()
  hall = await aScheduleToUse(browser)
  for (const [, name, size] of hands) pages.set(name, await hall.aTechnician(name, size))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await hall.close()
})

const pageOf = (name: string): Page => {
  const page = pages.get(name)
  if (!page) throw new Error(`nobody is called ${name}`)
  return page
}
const picture = async (page: Page, name: string) => {
  const shots = process.env['EZHAN_SHOTS']
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}
/** The page as it comes to somebody who has left no draft behind. */
async function turnTo(page: Page, path = ''): Promise<void> {
  await hall.turnTo(page, path)
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await page.locator('.schedule-page').waitFor()
}

describe.each(hands)('a daypart under %s', (_hand, name, size, drag) => {
  const day = (page: Page) => page.locator('.week-day[data-shown="true"]')
  const block = (page: Page, title: string) => day(page).locator('.block-place', { hasText: title })
  const clocks = (page: Page, title: string) => block(page, title).locator('.block span').first().innerText()
  /** An hour of the grid is 46 px. */
  const hourPx = 46

  beforeEach(async () => {
    await hall.write(nineHours)
    await turnTo(pageOf(name))
  })

  it('begins later when its edge is pulled down, by quarters of an hour', async () => {
    const page = pageOf(name)
    await block(page, '下午').hover()
    await drag(page, block(page, '下午').locator('.block-edge[data-edge="start"]'), { y: hourPx * 1.6 })
    expect(await clocks(page, '下午')).toBe('13:30–18:00')
    await page.getByText('下午改为 13:30–18:00，发布后生效。').waitFor()
    await picture(page, `week-${size.width}`)
    expect([await barriers(page), await sidewaysPx(page)]).toEqual([[], 0])
  })

  it('is moved whole, and asks nothing when it is let go of', async () => {
    const page = pageOf(name)
    await block(page, '上午').hover()
    await drag(page, block(page, '上午').locator('.block-grip'), { y: hourPx })
    expect(await clocks(page, '上午')).toBe('10:00–13:00')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('a daypart under the arrow keys', () => {
  it('moves, and keeps the focus; with Shift its end, with Alt its beginning', async () => {
    const page = pageOf('执鼠标的人')
    await hall.write(nineHours)
    await turnTo(page)
    const block = page.locator('.week-day[data-shown="true"] .block', { hasText: '上午' })
    await block.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByText('上午改为 09:15–12:15').waitFor()
    await page.keyboard.press('Shift+ArrowUp')
    await page.getByText('上午改为 09:15–12:00').waitFor()
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('上午改为 09:00–12:00').waitFor()
    expect(await block.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('is let go of unchanged by Escape', async () => {
    const page = pageOf('执鼠标的人')
    await turnTo(page)
    const block = page.locator('.week-day[data-shown="true"] .block', { hasText: '上午' })
    const box = await block.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 60)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 130, { steps: 5 })
    expect(await block.locator('span').first().innerText()).not.toBe('09:00–12:00')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await block.locator('span').first().innerText()).toBe('09:00–12:00')
  })
})

const three: Playlist = {
  id: 'three',
  title: '三类轮播',
  order: 'shares',
  entries: [
    { select: { sourceClasses: ['science'] }, share: 50 },
    { select: { sourceClasses: ['government'] }, share: 30 },
    { select: { sourceClasses: ['public-interest'] }, share: 20 },
  ],
}

describe.each(hands)('a playlist under %s', (_hand, name, size, drag) => {
  beforeEach(async () => {
    const { edition, playlists } = await hall.station.ask<{ edition: number; playlists: Playlist[] }>(
      'GET',
      '/playlists',
    )
    const wanted = [...playlists.filter(({ id }) => id !== 'three'), three]
    await hall.station.ask('PUT', '/playlists', { edition, playlists: wanted, reason: null })
    await turnTo(pageOf(name), '/playlists/three')
    await pageOf(name).locator('.entry-list > li').nth(2).waitFor()
  })

  it('has its rows in another order when one is dragged by its handle', async () => {
    const page = pageOf(name)
    const rows = page.locator('.entry-list > li')
    const words = () => rows.locator('strong').allInnerTexts()
    const before = await words()
    const box = await rows.nth(2).boundingBox()
    const to = await rows.nth(0).boundingBox()
    await drag(page, rows.nth(2).locator('.handle'), { y: (to?.y ?? 0) - (box?.y ?? 0) - 10 })
    await expect.poll(words).toEqual([before[2], before[0], before[1]])
  })

  it('gives one a larger share when its slider is pushed, and the others the rest', async () => {
    const page = pageOf(name)
    const bars = page.locator('.share-bars .range')
    const slider = bars.nth(0).locator('input')
    const { width } = (await slider.boundingBox()) ?? { width: 0 }
    await drag(page, slider, { x: width * 0.2 })
    const shares = (await bars.locator('output').allInnerTexts()).map((each) => parseInt(each, 10))
    expect(shares[0]).toBeGreaterThan(60)
    expect(shares.reduce((sum, each) => sum + each, 0)).toBe(100)
    expect(shares[1]).toBeGreaterThan(shares[2] ?? 0)
    await picture(page, `shares-${size.width}`)
  })
})

describe('a playlist under the keys', () => {
  it('has a row pushed up twice by its own button, which keeps the focus', async () => {
    const page = pageOf('执鼠标的人')
    await turnTo(page, '/playlists/three')
    const rows = page.locator('.entry-list > li')
    await rows.nth(2).waitFor()
    const words = () => rows.locator('strong').allInnerTexts()
    const before = await words()
    await rows.nth(2).locator('.row-acts button').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(words).toEqual([before[2], before[0], before[1]])
  })

  it('has a share pushed by arrows, a percent at a time', async () => {
    const page = pageOf('执鼠标的人')
    await turnTo(page, '/playlists/three')
    const bars = page.locator('.share-bars .range')
    await bars.nth(0).locator('input').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const shares = (await bars.locator('output').allInnerTexts()).map((each) => parseInt(each, 10))
    expect([shares[0], shares.reduce((sum, each) => sum + each, 0)]).toEqual([52, 100])
  })
})
