import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Status } from '../../contract/status.ts'
import type { TakeoverReceipt } from '../../contract/takeover-receipt.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aStationToUse, desk, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

type Size = typeof phone

let browser: Browser
let office: AStationToUse
let writer: Page
let reviewer: Page
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

async function open(written: Size, released: Size): Promise<void> {
  office = await aStationToUse({ withGlass: true })
  const { edition } = await office.ask<{ edition: number }>('GET', '/station')
  await office.ask('PUT', '/station', { edition, reason: '重大活动保障', takeoverRelease: 2 })
  const people = [
    await office.aPerson('周技术员', 'reviewer'),
    await office.aPerson('吴审核员', 'reviewer'),
  ] as const
  writer = await signedIn(browser, office, written, people[0])
  reviewer = await signedIn(browser, office, released, people[1])
}
async function close(): Promise<void> {
  await Promise.all([writer.context().close(), reviewer.context().close()])
  await office.close()
}

const turnTo = (page: Page) =>
  page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '插播' }).click()
/** A second at most for a release; two busy cores may take longer. */
const patience = { timeout: 20_000, interval: 100 }
const onGlass = async () => (await office.ask<Status>('GET', '/status')).now?.title
/** The text of the real stage in its small frame. */
const glass = (page: Page) => page.frameLocator('iframe[data-ready=true]').locator('.layer[data-state=front]')
/** Without barriers, and without moving sideways on the narrowest phone, here, and on the widest desk. */
async function usable(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
  const here = page.viewportSize() ?? phone
  for (const width of [360, 1920, here.width]) {
    await page.setViewportSize({ ...here, width })
    expect([width, await sidewaysPx(page)]).toEqual([width, 0])
  }
}

describe.each([
  ['a phone', 'a desk', phone, desk],
  ['a desk', 'a phone', desk, phone],
])('a takeover by two people, one at %s and one at %s', (_writer, _reviewer, written, released) => {
  beforeAll(() => open(written, released))
  afterAll(close)

  it('is written, and seen as it will stand on the glass, both ways', async () => {
    await turnTo(writer)
    await writer.getByText('本站双人签发').waitFor()
    await writer.getByRole('link', { name: '写插播' }).click()
    await writer.getByLabel('真实').check()
    await writer.getByLabel('标题').fill('暴雨红色预警')
    await writer.getByLabel('发布单位').fill('县气象局')
    await writer
      .getByLabel('正文')
      .fill('未来三小时降雨量将达 100 毫米以上。\n请远离低洼地带，不要涉水行车。')
    await writer.getByRole('button', { name: '2 小时' }).click()
    await writer.getByText(/自动结束，不用人来撤/).waitFor()
    await usable(writer)
    await writer.getByRole('button', { name: '保存，去预览' }).click()
    await glass(writer).getByText('请远离低洼地带').waitFor()
    await glass(writer).getByText('应急提示').waitFor()
    await writer.getByRole('button', { name: '竖屏' }).click()
    await glass(writer).getByText('请远离低洼地带').waitFor()
    await usable(writer)
    expect(await onGlass()).not.toBe('暴雨红色预警')
  })

  it('is not released by who wrote it, and they are told why', async () => {
    await writer.getByRole('button', { name: '提交签发' }).click()
    await writer.getByText('您写过或提交过这条插播').waitFor()
    expect(await writer.getByRole('button', { name: '签发上屏' }).count()).toBe(0)
  })

  it('is released by another, who is asked whether it is real, and counts down on both', async () => {
    await turnTo(reviewer)
    await reviewer.getByRole('link', { name: '暴雨红色预警' }).click()
    await glass(reviewer).getByText('未来三小时').waitFor()
    await usable(reviewer)
    await reviewer.getByRole('button', { name: '签发上屏' }).click()
    await reviewer.getByRole('dialog', { name: '作为真实消息签发？' }).waitFor()
    await usable(reviewer)
    await reviewer.getByRole('button', { name: '作为真实消息上屏' }).click()
    await reviewer.getByRole('timer').waitFor()
    await expect.poll(onGlass, patience).toBe('暴雨红色预警')
    await turnTo(writer)
    await writer.getByRole('region', { name: '正在插播' }).waitFor()
    expect(await writer.getByRole('timer').innerText()).toMatch(/^0[12]:\d\d:\d\d$/)
    await expect.poll(async () => (await receipt()).creditedMs, patience).toBeGreaterThan(2_000)
    await usable(writer)
    await usable(reviewer)
  })

  it('is stopped when that is confirmed, and leaves a receipt', async () => {
    await writer.getByRole('button', { name: '停止插播' }).click()
    await writer
      .getByRole('dialog', { name: '停止这条插播？' })
      .getByRole('button', { name: '停止插播' })
      .click()
    await writer.getByText('现在没有插播，屏幕照常播放。').waitFor()
    await expect.poll(onGlass, patience).not.toBe('暴雨红色预警')
    await reviewer.getByRole('heading', { name: '回执' }).waitFor()
    await reviewer.getByText('生效后').waitFor()
    await reviewer.getByText('停止', { exact: true }).waitFor()
    const { steps, shownAfterMs } = await receipt()
    expect(steps.map(({ step, name }) => [step, name])).toEqual([
      ['takeover-written', '周技术员'],
      ['takeover-submitted', '周技术员'],
      ['takeover-released', '吴审核员'],
      ['takeover-stopped', '周技术员'],
    ])
    expect(shownAfterMs).toBeLessThanOrEqual(2_000)
    const [paper] = await Promise.all([
      reviewer.waitForEvent('popup'),
      reviewer.getByRole('link', { name: '可打印的回执' }).click(),
    ])
    await paper.getByText('插播回执').waitFor()
    await paper.close()
  })
})

describe('an exercise', () => {
  beforeAll(() => open(phone, desk))
  afterAll(close)

  it('that was marked as real is let go by nobody who has not looked', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const form = {
      title: '消防疏散演练',
      source: '街道办事处',
      text: '请有序离场。',
      status: 'Actual',
      until,
    }
    const { id } = await office.ask<{ id: string }>('POST', '/takeovers', form)
    await office.ask('POST', `/takeovers/${id}/submit`)
    await turnTo(reviewer)
    await reviewer.getByRole('link', { name: '消防疏散演练' }).click()
    await reviewer.getByRole('button', { name: '签发上屏' }).click()
    const asked = reviewer.getByRole('dialog', { name: '作为真实消息签发？' })
    await asked.getByText('状态却是“真实”').waitFor()
    expect(await asked.getByRole('button', { name: '作为真实消息上屏' }).isDisabled()).toBe(true)
    await asked.getByRole('button', { name: '取消' }).click()
    await reviewer.getByRole('link', { name: '修改' }).click()
    await reviewer.getByLabel('演练', { exact: true }).check()
    await reviewer.getByRole('button', { name: '保存，去预览' }).click()
    await glass(reviewer).getByText('这是一次演练').waitFor()
  })

  it('may be left half written only by who says so', async () => {
    await turnTo(writer)
    await writer.getByRole('link', { name: '写插播' }).click()
    await writer.getByLabel('标题').fill('写了一半')
    await turnTo(writer)
    await writer.getByRole('dialog', { name: '还没有保存，要离开吗？' }).waitFor()
    await writer.getByRole('button', { name: '取消' }).click()
    expect(await writer.getByLabel('标题').inputValue()).toBe('写了一半')
  })
})

async function receipt(): Promise<TakeoverReceipt> {
  const { takeovers } = await office.ask<{ takeovers: { id: string; title: string }[] }>('GET', '/takeovers')
  const found = takeovers.find(({ title }) => title === '暴雨红色预警')
  return office.ask('GET', `/takeovers/${found?.id}/receipt`)
}
