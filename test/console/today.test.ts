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
    expect(order).toContain('14:03:02 – 14:04:10')
    expect(order).toContain('14:04:10')
    expect(order).toContain('社保卡补换，带这三样')
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

  it('tells of what is wrong, of a takeover, and of the other side of a divided glass', async () => {
    const { page } = visitor
    const { status } = station.showing
    const rescued = { message: '数据库曾经损坏，已用备份恢复。', next: '看过后请在控制台确认。' }
    station.say({
      ...status,
      side: status.next,
      takeover: {
        title: '台风黄色预警',
        source: '石牌街道办事处',
        until: '2026-11-22T22:00:00.000+08:00',
        exercise: true,
      },
      alarms: [{ ...rescued, acknowledge: true }],
    })
    const alarms = page.getByRole('region', { name: '需要处理' })
    await alarms.getByText(rescued.message).waitFor()
    await page.getByText('请处理上面列出的问题。').waitFor()
    const drill = await page.getByRole('region', { name: '插播中 · 演练' }).innerText()
    for (const word of ['台风黄色预警', '石牌街道办事处', '2026-11-22 22:00']) expect(drill).toContain(word)
    await page.getByText('同屏另一侧').waitFor()
    expect(await barriers(page)).toEqual([])
    station.showing.status = status
    await alarms.getByRole('button', { name: '我已看过' }).click()
    await alarms.waitFor({ state: 'detached' })
  })

  it('draws the day by the hour and ninety days as a calendar, and both can be read', async () => {
    await visitor.close()
    station.shows(['2026-11-20', '2026-11-21', '2026-11-22'], [6, 3, 2])
    visitor = await aVisitor(browser, station, size)
    await visitor.signIn()
    const { page } = visitor
    await page.locator('.strip').getByText('09 点：科普中国 1 小时').waitFor()
    await page.locator('.strip').getByText('17 点：还没到').waitFor()
    await page.getByRole('img', { name: '应播 2 天，达标 1 天，不足 1 天' }).locator('svg').waitFor()
    await page.getByText('列成表格').click()
    const rows = await page.locator('.day-table tbody tr').allInnerTexts()
    expect(rows[0]).toContain('今天，进行中')
    expect([rows[1]?.includes('不足'), rows[2]?.includes('达标')]).toEqual([true, true])
    expect(await barriers(page)).toEqual([])
    for (const width of [360, size.width, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sidewaysPx(page)).toBe(0)
    }
    await page.getByRole('link', { name: '2026-11-21 周六' }).click()
    await page.getByRole('heading', { name: '逐小时' }).waitFor()
  })

  it('tells of the machine: disk, clock, window, version', async () => {
    const facts = await visitor.page.locator('.machine .fact-rows').innerText()
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
  it('sees the live picture, and is offered no stop and no content', async () => {
    const station = await aConsole()
    const visitor = await aVisitor(browser, station, sizes['a phone'])
    await visitor.signIn('viewer')
    const { page } = visitor
    await page.getByRole('img', { name: '屏幕当前画面' }).waitFor()
    expect(await page.getByRole('button', { name: '一键停播' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: '内容' }).count()).toBe(0)
    await visitor.close()
    await station.close()
  })
})
