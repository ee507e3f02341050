import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aConsole, type AConsole } from './a-console.ts'
import { aVisitor, barriers, sidewaysPx, sizes, type AVisitor } from './a-visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

describe.each(Object.entries(sizes))('today on %s', (_name, size) => {
  let station: AConsole
  let visitor: AVisitor
  beforeEach(async () => {
    station = await aConsole()
    visitor = await aVisitor(browser, station, size)
    await visitor.signIn()
  })
  afterEach(async () => {
    await visitor.close()
    await station.close()
    expect(visitor.complaints).toEqual([])
  })

  it('shows what is on, what is next and the picture of the glass', async () => {
    const { page } = visitor
    await page.getByRole('img', { name: '屏幕当前画面' }).waitFor()
    const order = await page.locator('.running-order').innerText()
    expect(order).toContain('七步洗手法：饭前便后这样洗')
    expect(order).toContain('科普中国-乐享健康')
    expect(order).toContain('14:04:10 – 14:04:30')
    const picture = page.getByRole('img', { name: '屏幕当前画面' })
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  })

  it('sets the day against its target, and itemises what was not credited', async () => {
    const { page } = visitor
    await page.getByRole('img', { name: '科普中国今日已计 3 小时 12 分，目标 5 小时' }).waitFor()
    const classes = await page.getByRole('list', { name: '各类内容今日时长' }).innerText()
    expect(classes.split('\n')).toEqual(
      ['科普中国', '3 小时 12 分', '政务', '36 分 50 秒', '便民', '21 分钟', '公益', '10 分 4 秒'], // prettier-ignore
    )
    await page.getByText('画面静止 1 分 4 秒').waitFor()
    await page.getByText('还差 1 小时 47 分，照现在的排期今天能达标。').waitFor()
  })

  it('says by midday why the day will fall short, and the one next action', async () => {
    const { page } = visitor
    const { today } = station.showing.status
    const reasons = [
      { cause: 'lateStart' as const, seconds: 4_800, message: '开播晚。', next: '请检查。' },
      { cause: 'frozen' as const, seconds: 640, message: '卡住。', next: '请检查。' },
    ]
    const shortfall = { seconds: 3_905, words: '不够。', reasons }
    station.say({ ...station.showing.status, today: { ...today, forecast: 'short', shortfall } })
    await page.getByText('预计今天还会差 1 小时 6 分，达不到 5 小时。').waitFor()
    const causes = await page.getByRole('list', { name: '今天为什么不够' }).innerText()
    expect(causes.split('\n')).toEqual(
      ['开放以后很久才开始播放', '1 小时 20 分', '画面静止，没有计入', '10 分 40 秒'], // prettier-ignore
    )
    await page.getByText('请检查供电和定时开关机设置，让机器在开放前开机。').waitFor()
    expect(await barriers(page)).toEqual([])
    for (const width of [360, 1366]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sidewaysPx(page)).toBe(0)
    }
  })

  it('tells of the machine: disk, clock, window, version', async () => {
    const facts = await visitor.page.locator('.facts').innerText()
    for (const fact of ['剩余 181 GB，共 240 GB', '14:03:20 可信', 'Chromium 窗口 1920×1080', '0.1.0'])
      expect(facts).toContain(fact)
  })

  it('bears no barrier, and never moves sideways', async () => {
    const { page } = visitor
    await page.getByRole('img', { name: '屏幕当前画面' }).waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await sidewaysPx(page)).toBe(0)
    for (const width of [360, 768, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sidewaysPx(page)).toBe(0)
    }
  })

  it('stops the screen only when that is confirmed', async () => {
    const { page } = visitor
    await page.getByRole('button', { name: '一键停播' }).click()
    await page.getByRole('dialog', { name: '停止播放？' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(station.showing.orders).toEqual([])
    await page.getByRole('button', { name: '一键停播' }).click()
    await page.getByRole('button', { name: '停播', exact: true }).click()
    await page.getByText('已停播，屏幕为黑屏。').waitFor()
    await page.getByText('请先恢复播放。').waitFor()
    await page.getByRole('button', { name: '恢复播放' }).click()
    await page.getByText('正在播放').waitFor()
    expect(station.showing.orders).toEqual(['stopped admin', 'playing admin'])
  })

  it('can be stopped, and left alone, by keyboard', async () => {
    const { page } = visitor
    await page.getByRole('button', { name: '一键停播' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.waitForFunction(() => document.activeElement?.textContent.trim() === '一键停播')
    expect(station.showing.orders).toEqual([])
  })

  it('keeps what it knew and says so when the station cannot be reached', async () => {
    const { page } = visitor
    await page.context().setOffline(true)
    await page.getByText('连不上站点控制器。请检查网络，并确认控制器正在运行。').first().waitFor()
    expect(await page.getByRole('heading', { name: '今日时长' }).isVisible()).toBe(true)
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('连不上站点控制器。请检查网络，并确认控制器正在运行。').first().waitFor()
    await page.context().setOffline(false)
    await page.locator('.line-down').waitFor({ state: 'detached' })
  })
})

describe('today for someone who may only look', () => {
  it('offers no stop, no content and no picture of the glass', async () => {
    const station = await aConsole()
    const visitor = await aVisitor(browser, station, sizes['a phone'])
    await visitor.signIn('viewer')
    const { page } = visitor
    await page.getByText('您的身份（查看）不能查看屏幕画面。').waitFor()
    expect(await page.getByRole('button', { name: '一键停播' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: '内容' }).count()).toBe(0)
    expect(await page.getByRole('img', { name: '屏幕当前画面' }).count()).toBe(0)
    await visitor.close()
    await station.close()
  })
})
