import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import { aBrowser } from '../browser.ts'
import { aGlass, pin, type AGlass } from './a-glass.ts'

let browser: Browser
let glass: AGlass
beforeAll(async () => {
  browser = await aBrowser()
})
afterEach(() => glass.close())
afterAll(() => browser.close())

const longEnough = 2_300
const inspection = () => glass.page.locator('.inspection')
const message = () => glass.page.locator('.pin-message')

describe('a press in the lower left corner', () => {
  it('of two seconds asks for the PIN, with a ring that fills meanwhile', async () => {
    glass = await aGlass(browser)
    const pressing = glass.press(longEnough)
    await glass.page.locator('.press-ring').waitFor()
    await pressing
    await glass.page.getByText('请输入 6 位检查口令').waitFor()
    expect(await glass.page.locator('.press-ring, .query-frame').count()).toBe(0)
    expect(await glass.page.evaluate(() => document.documentElement.hasAttribute('data-covered'))).toBe(true)
  })

  it('that is let go too soon, or is made elsewhere, does nothing', async () => {
    glass = await aGlass(browser)
    await glass.press(900)
    await glass.page.mouse.move(960, 540)
    await glass.page.mouse.down()
    await glass.page.waitForFunction(
      (from) => performance.now() - from > 2_300,
      await glass.page.evaluate(() => performance.now()),
    )
    expect(await inspection().count()).toBe(0)
  })

  it('where nobody has set a PIN says how to set one', async () => {
    glass = await aGlass(browser, 1920, 1080, null)
    await glass.press(longEnough)
    await glass.page.getByText('请技术员在控制台“系统”里设置').waitFor()
    expect(await glass.page.getByRole('button', { name: '1', exact: true }).isVisible()).toBe(false)
    await glass.page.getByRole('button', { name: '返回节目' }).click()
    expect(await inspection().count()).toBe(0)
  })
})

describe('the pad', () => {
  it('says what was wrong, and takes another PIN', async () => {
    glass = await aGlass(browser)
    await glass.press(longEnough)
    await glass.type('314159')
    await message().filter({ hasText: '检查口令不对' }).waitFor()
    await glass.type(pin)
    await glass.page.locator('.facts').waitFor()
  })
})

describe('what an inspector sees', () => {
  it.each([
    ['landscape', 1920, 1080],
    ['portrait', 1080, 1920],
    ['an old television', 1366, 768],
    ['a narrow column', 1080, 3240],
    ['4:3', 1024, 768],
  ])('is all there and cut off nowhere: %s', async (_name, width, height) => {
    glass = await aGlass(browser, width, height)
    await glass.press(longEnough)
    await glass.type(pin)
    const facts = glass.page.locator('.facts')
    await facts.waitFor()
    const said = await facts.innerText()
    for (const words of [
      '4 小时 15 分',
      '预计今日达标',
      '19 / 22 天',
      '站点负责人',
      '0662-0000000',
      '批评整改',
      '12月15日前',
      '11月3日 10:12',
      '剩余 182 GB',
      '版本 0.1.0',
      '11月21日，第 312 号',
    ])
      expect(said.replaceAll(/\s+/g, ' ')).toContain(words)
    const cut = await glass.page.evaluate(() =>
      [...document.querySelectorAll('.fact-card, .fact-card *, .inspection-head > *')]
        .filter((each) => {
          const box = each.getBoundingClientRect()
          const spills =
            each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && !(each instanceof SVGElement)
          return (
            box.right > innerWidth + 1 ||
            box.bottom > innerHeight + 1 ||
            (spills && getComputedStyle(each).display !== 'inline')
          )
        })
        .map((each) => each.className.toString() + each.textContent),
    )
    expect(cut).toEqual([])
  })

  it('is there for two minutes, then leaves by itself', async () => {
    glass = await aGlass(browser)
    const { page } = glass
    await page.clock.install()
    await glass.press(0)
    await page.mouse.down()
    await page.clock.runFor(2_100)
    await page.mouse.up()
    await glass.type(pin)
    await page.locator('.facts').waitFor()
    expect(await page.locator('.countdown-figure').innerText()).toBe('120')
    await page.clock.runFor(119_000)
    expect(await inspection().count()).toBe(1)
    await page.clock.runFor(2_000)
    expect(await inspection().count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-covered'))).toBe(false)
  })

  it('can be ended by hand, and changes nothing', async () => {
    glass = await aGlass(browser)
    await glass.press(longEnough)
    await glass.type(pin)
    await glass.page.getByRole('button', { name: '结束检查' }).click()
    expect(await inspection().count()).toBe(0)
    const kinds = glass.door.door.acts.list().map(({ kind }) => kind)
    expect(kinds).toEqual(['inspection-pin-set', 'inspection-opened'])
  })
})

describe('an inspection', () => {
  const showing = (id: string, being: Partial<Showing> = {}): Showing => ({
    ...{
      id,
      itemId: id,
      title: '暴雨红色预警',
      sourceClass: 'emergency',
      publisher: '县气象局',
      address: null,
    },
    ...{ holdMs: 600_000, volume: 0, content: { kind: 'article', html: '<p>请远离低洼地带。</p>' } },
    ...being,
  })
  const tell = (current: Showing) => {
    const named = { brand: '科普中国e站', stationName: '测试站点', zone: 'Asia/Shanghai' }
    glass.door.stage.send(
      JSON.stringify({ type: 'program', ...named, current, next: null } satisfies StageProgram),
    )
  }
  const beats = () => glass.door.stage.reports.filter((report) => report.type === 'beat')
  const until = async (holds: () => boolean) => {
    while (!holds()) await glass.page.evaluate(() => new Promise(requestAnimationFrame))
  }

  it('covers the glass: what plays beneath is claimed by no beat', async () => {
    glass = await aGlass(browser)
    tell(showing('loop'))
    await until(() => beats().some(({ visible }) => visible))
    await glass.press(longEnough)
    await until(() => beats().at(-1)?.visible === false)
    await glass.page.getByRole('button', { name: '返回节目' }).click()
    await until(() => beats().at(-1)?.visible === true)
    expect(beats().some(({ visible }) => !visible)).toBe(true)
  })

  it('gives way to a takeover at once, and does not open over one', async () => {
    glass = await aGlass(browser)
    tell(showing('loop'))
    await glass.press(longEnough)
    await glass.type(pin)
    await glass.page.locator('.facts').waitFor()
    const interruption = { source: '县气象局', from: 0, until: 4_000_000_000_000, exercise: false }
    tell(showing('flood', { interruption }))
    await inspection().waitFor({ state: 'detached' })
    await glass.press(longEnough)
    expect(await inspection().count()).toBe(0)
  })
})
