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

const files = [
  '科普中国/科普中国-乐享健康_七步洗手法.mp4',
  '科普中国/挂图_食品安全.jpg',
  '便民/便民电话.csv',
  '神奇养生水.mp4',
]

let station: AConsole
let visitor: AVisitor
beforeEach(async () => {
  station = await aConsole()
  await station.take(files)
  visitor = await aVisitor(browser, station, sizes['a desk'])
  await visitor.signIn()
  await visitor.page.getByRole('link', { name: '内容', exact: true }).click()
  await visitor.page.locator('.item-rows tbody tr').nth(3).waitFor()
})
afterEach(async () => {
  await visitor.close()
  await station.close()
  expect(visitor.complaints).toEqual([])
})

const row = (title: string) => visitor.page.locator('.item-rows tbody tr', { hasText: title })

describe('the library', () => {
  it('has a missing class said right in the table, and the release at hand after it', async () => {
    const { page } = visitor
    await page.getByLabel('《神奇养生水》的类别').selectOption('local-science')
    await page.getByText('已修改 1 条。').waitFor()
    await row('神奇养生水').locator('[data-state="draft"]').waitFor()
    await page.locator('.toast').getByRole('button', { name: '发布' }).click()
    await row('神奇养生水').locator('.tag[data-state="released"]').waitFor()
  })

  it('takes what is chosen off with a reason, and puts it back from the line that tells of it', async () => {
    const { page } = visitor
    await page.getByLabel('选择《七步洗手法》').check()
    await page.getByLabel('选择《食品安全》').check()
    await page.getByText('已选 2 条').waitFor()
    await page.getByRole('button', { name: '撤下（2）' }).click()
    const question = page.getByRole('dialog')
    const confirm = question.getByRole('button', { name: '撤下' })
    expect(await confirm.isDisabled()).toBe(true)
    await question.getByLabel('理由').fill('内容已过时')
    await confirm.click()
    await row('七步洗手法').locator('.tag[data-state="withdrawn"]').waitFor()
    expect(await row('食品安全').innerText()).toContain('内容已过时')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已恢复 2 条。').waitFor()
    await row('七步洗手法').locator('.tag[data-state="released"]').waitFor()
  })

  it('edits many at once, leaving as it is what is left empty', async () => {
    const { page } = visitor
    await page.getByLabel('选择本页全部').check()
    await page.getByRole('button', { name: '修改' }).click()
    await page.getByLabel('增加主题').fill('全国科普月')
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await page.getByText('已修改 4 条。').waitFor()
    await page.getByLabel('主题').selectOption('全国科普月')
    await page.locator('.item-rows tbody tr').nth(3).waitFor()
    expect(await row('七步洗手法').innerText()).toContain('健康')
  })

  it('is told by its states, classes and words', async () => {
    const { page } = visitor
    await page.getByRole('button', { name: '等待确认 1' }).click()
    await row('七步洗手法').waitFor({ state: 'detached' })
    expect(await page.locator('.item-rows tbody tr').count()).toBe(1)
    await page.getByRole('button', { name: '全部 4' }).click()
    await row('七步洗手法').waitFor()
    await page.getByLabel('类别', { exact: true }).selectOption('convenience')
    await row('七步洗手法').waitFor({ state: 'detached' })
    expect(await page.locator('.item-rows tbody tr').innerText()).toContain('便民电话')
  })
})

describe.each(Object.entries(sizes))('an item on %s', (_name, size) => {
  it('shows itself as on the glass, saves its words, and remembers what they were', async () => {
    const { page } = visitor
    await page.setViewportSize(size)
    await row('食品安全').getByRole('link').click()
    await page.locator('iframe[data-ready="true"]').waitFor()
    await page.getByLabel('标题', { exact: true }).fill('食品安全五要点')
    await page.getByText('保存后屏幕立即按新的文字播放。').waitFor()
    await page.getByLabel('有效期至').fill('2026-12-31')
    await page.getByText('2026年12月31日').waitFor()
    await page.getByRole('button', { name: '保存修改' }).click()
    await page.getByRole('heading', { name: '食品安全五要点' }).waitFor()
    const history = page.locator('.item-history')
    await history.locator('li').nth(2).waitFor()
    expect(await history.innerText()).toContain('修改后发布')
    expect(await history.locator('del').first().innerText()).toBe('食品安全')
    expect(await barriers(page)).toEqual([])
    for (const width of [360, size.width, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sidewaysPx(page)).toBe(0)
    }
  })
})

describe('what a release takes', () => {
  it('is set by the county, with its guarded periods, and told on the same page', async () => {
    const { page } = visitor
    await page.getByRole('link', { name: '待审核 0 条' }).click()
    await page.getByText('没有等待审核的内容。').waitFor()
    await page.getByRole('button', { name: '三审三校' }).click()
    await page.getByRole('button', { name: '增加保障期' }).click()
    await page.getByLabel('名称').fill('全国两会')
    await page.getByLabel('至', { exact: true }).fill('2026-12-01')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存。').waitFor()
    expect(await barriers(page)).toEqual([])
    for (const width of [360, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sidewaysPx(page)).toBe(0)
    }
  })
})

describe('an item with unsaved words', () => {
  it('is not left without a word', async () => {
    const { page } = visitor
    await row('食品安全').getByRole('link').click()
    await page.getByLabel('标题', { exact: true }).fill('食品安全五要点')
    await page.getByText('保存后屏幕立即按新的文字播放。').waitFor()
    await page.getByRole('link', { name: '返回内容库' }).click()
    await page.getByText('还没有保存，要离开吗？').waitFor()
    await page.getByRole('button', { name: '不保存，离开' }).click()
    await row('食品安全').waitFor()
  })

  it('that somebody else changed meanwhile shows both, and a person chooses', async () => {
    const { page } = visitor
    await row('食品安全').getByRole('link').click()
    await page.getByLabel('标题', { exact: true }).fill('食品安全五要点')
    station.edit('食品安全', { title: '吃得安全' }, '王主任')
    await page.getByRole('button', { name: '保存修改' }).click()
    const question = page.getByRole('dialog')
    await question.getByText('这条内容刚被别人改过').waitFor()
    expect(await question.innerText()).toContain('吃得安全')
    await question.getByRole('button', { name: '仍按我的保存' }).click()
    await page.getByRole('heading', { name: '食品安全五要点' }).waitFor()
  })
})
