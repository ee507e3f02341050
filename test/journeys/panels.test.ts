import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Status } from '../../contract/status.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aFeed, rss, saying, type AFeed } from '../panels/a-feed.ts'
import { aStationToUse, desk, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

/** Plays what is of class `other`, which the sample content has nothing of; three levels bind; connected, so that addresses are asked. */
const configuration = {
  profile: {
    code: '9900010001',
    name: '春城社区演示站',
    place: { kind: '演示', name: '一楼大厅' },
    screenId: '9900010001001',
    demonstration: true,
    networkMode: 'intranet',
    target: { sourceClass: 'science', seconds: 0, document: '演示' },
  },
  releaseLevels: 3,
  playlists: [
    { id: 'p', title: '栏目', order: 'listed', entries: [{ select: { sourceClasses: ['other'] } }] },
  ],
  schedule: {
    zone: 'Asia/Shanghai',
    openingHours: [{ start: '00:00', end: '24:00' }],
    dayparts: [],
    campaigns: [],
    fallbackPlaylistId: 'p',
  },
}

let browser: Browser
let office: AStationToUse
let clerk: Page
let reviewer: Page
let feed: AFeed
beforeAll(async () => {
  browser = await aBrowser()
  feed = await aFeed(saying('', {}, 503))
  office = await aStationToUse({ configuration, withGlass: true })
  clerk = await signedIn(browser, office, desk, await office.aPerson('郑技术员', 'reviewer'))
  reviewer = await signedIn(browser, office, phone, await office.aPerson('王审核员', 'reviewer'))
})
afterAll(async () => {
  await browser.close()
  await office.close()
  await feed.close()
})

/** Without barriers, and without moving sideways on the narrowest phone, here, and on the widest desk. */
async function usable(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
  const here = page.viewportSize() ?? phone
  for (const width of [360, 1920, here.width]) {
    await page.setViewportSize({ ...here, width })
    expect([width, await sidewaysPx(page)]).toEqual([width, 0])
  }
}
/** The text of the real stage in its small frame. */
const glass = (page: Page) => page.frameLocator('iframe[data-ready=true]').locator('.layer[data-state=front]')
async function toPanels(page: Page): Promise<void> {
  await page.goto(`${office.url}/console/#/panels`)
  await page.getByRole('heading', { name: '栏目', exact: true }).waitFor()
}

/** As a spreadsheet lays its cells on the clipboard. */
const paste = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).evaluate((field, laid) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', laid)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

interface Panel {
  readonly id: string
  readonly state: string
  readonly newest: {
    readonly edition: number
    readonly panel: { readonly title: string; readonly body: object }
  }
}
const panels = async () => (await office.ask<{ panels: Panel[] }>('GET', '/panels')).panels

describe('a table pasted from a spreadsheet', () => {
  it('becomes rows that are read by their headings, and is drawn as the glass will have it', async () => {
    await toPanels(clerk)
    await clerk.getByRole('link', { name: '新建栏目' }).click()
    await clerk.getByRole('link', { name: /市场价格/ }).waitFor()
    await usable(clerk)
    await clerk.getByRole('link', { name: /市场价格/ }).click()
    await clerk.getByLabel('标题', { exact: true }).fill('今日菜价')
    await clerk.getByLabel('发布单位').fill('春城农贸市场')
    await clerk.getByLabel('类别').selectOption('其他')
    await paste(
      clerk,
      '从 Excel 带进来',
      '品名\t单位\t价格\t涨跌\n大白菜\t元/斤\t1.20\t跌\n鸡蛋\t元/斤\t5.6\t涨\n',
    )
    await clerk.getByText('读到 2 行。').waitFor()
    expect(await clerk.getByLabel('第 2 行 品名').inputValue()).toBe('鸡蛋')
    expect(await clerk.getByLabel('第 1 行 涨跌').inputValue()).toBe('down')
    await glass(clerk).getByText('大白菜').waitFor()
    await glass(clerk).locator('h1', { hasText: '今日菜价' }).waitFor()
    await usable(clerk)
  })

  it('is laid over cells where only cells are copied', async () => {
    await paste(clerk, '第 2 行 品名', '鲜鸡蛋\t5.80\n西红柿\t3.5')
    expect(await clerk.getByLabel('第 2 行 价格').inputValue()).toBe('5.80')
    expect(await clerk.getByLabel('第 3 行 品名').inputValue()).toBe('西红柿')
  })

  it('is kept as a draft that its writer may not release, where three levels bind', async () => {
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    await clerk.getByText('已保存。').waitFor()
    await clerk.getByText('这一版是您写的').waitFor()
    expect(await clerk.getByRole('button', { name: '发布上屏' }).count()).toBe(0)
  })

  it('is released by another on a phone, and comes on the glass', async () => {
    await toPanels(reviewer)
    await reviewer.getByRole('link', { name: '今日菜价' }).waitFor()
    await usable(reviewer)
    await reviewer.getByRole('link', { name: '今日菜价' }).click()
    await glass(reviewer).getByText('西红柿').waitFor()
    await usable(reviewer)
    await reviewer.getByRole('button', { name: '发布上屏' }).click()
    const asked = reviewer.getByRole('dialog', { name: '发布这个栏目？' })
    await asked.getByRole('button', { name: '发布上屏' }).click()
    await reviewer.getByText('已发布', { exact: true }).waitFor()
    const [panel] = await panels()
    expect(panel?.state).toBe('released')
    const onGlass = async () => (await office.ask<Status>('GET', '/status')).now?.title
    await expect.poll(onGlass, { timeout: 30_000, interval: 200 }).toBe('今日菜价')
  })
})

describe('two who change the same panel', () => {
  it('the later sees the other edition, and chooses', async () => {
    const [panel] = await panels()
    await clerk.getByLabel('第 1 行 价格').fill('1.50')
    const theirs = { ...panel?.newest.panel, title: '今日菜价（早市）' }
    await office.ask('PUT', `/panels/${panel?.id}`, { edition: panel?.newest.edition, panel: theirs })
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    const asked = clerk.getByRole('dialog', { name: '别人刚改过这个栏目' })
    await asked.getByText('本机命令 在').waitFor()
    const other = asked.frameLocator('iframe[data-ready=true]').locator('.layer[data-state=front] h1')
    await other.getByText('今日菜价（早市）').waitFor()
    await asked.getByRole('button', { name: '用我的版本覆盖' }).click()
    await clerk.getByText('已保存。').waitFor()
    const [kept] = await panels()
    expect([kept?.newest.edition, kept?.newest.panel.title]).toEqual([3, '今日菜价'])
  })
})

describe('an address', () => {
  it('is tried before it is trusted: what is wrong is said, and then what would be shown is seen', async () => {
    await toPanels(clerk)
    await clerk.getByRole('link', { name: '新建栏目' }).click()
    await clerk.getByRole('link', { name: /通知公告/ }).click()
    await clerk.getByLabel('标题', { exact: true }).fill('镇政府通知')
    await clerk.getByLabel('发布单位').fill('春城镇人民政府')
    await clerk.getByRole('button', { name: '由网址自动更新' }).click()
    await clerk.getByLabel('网址', { exact: true }).fill(feed.address)
    await clerk.getByRole('button', { name: '试一下' }).click()
    await clerk.getByRole('alert').waitFor()
    feed.says(saying(rss('关于建设路停水的通知'), { 'content-type': 'application/rss+xml' }))
    await clerk.getByRole('button', { name: '试一下' }).click()
    await glass(clerk).locator('.sheet-body').getByText('关于建设路停水的通知').waitFor()
    await usable(clerk)
    await clerk.getByRole('button', { name: '保存草稿' }).click()
    await clerk.getByText('已保存。').waitFor()
    expect((await panels()).map(({ newest }) => newest.panel.title)).toContain('镇政府通知')
  })
})
