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

const good = ['科普中国/科普中国-乐享健康_七步洗手法.mp4', '科普中国/挂图_食品安全.jpg', '便民/便民电话.csv']
const unknown = ['神奇养生水.mp4']
const bad = ['坏/空文件.jpg', '坏/截断.jpg', '坏/讲座.pptx']

let station: AConsole
let visitor: AVisitor
beforeEach(async () => {
  station = await aConsole()
  visitor = await aVisitor(browser, station, sizes['a desk'])
  await visitor.signIn()
  await visitor.page.getByRole('link', { name: '内容', exact: true }).click()
})
afterEach(async () => {
  await visitor.close()
  await station.close()
  expect(visitor.complaints).toEqual([])
})

const bring = async (path: string) => {
  await visitor.page.getByLabel('这台机器上的文件夹').fill(path)
  await visitor.page.getByRole('button', { name: '导入', exact: true }).click()
}
/** What the report counts, as `新收下 3`. */
const counts = async () => {
  const all = await visitor.page.locator('.counts > div').allInnerTexts()
  return all.map((each) => each.split('\n').filter(Boolean).sort().reverse().join(' '))
}

describe('content', () => {
  it('says what to do while there is none', async () => {
    const { page } = visitor
    await page.getByText('内容库还是空的。请插好 U 盘，在上方导入一个文件夹。').waitFor()
    await page.getByText('没有被拒的文件。').waitFor()
    expect(await barriers(page)).toEqual([])
  })

  it('says why a folder that is not there cannot be imported', async () => {
    await bring('/media/no-stick')
    await visitor.page.getByText('找不到 /media/no-stick。').waitFor()
  })

  it.each(Object.entries(sizes))(
    'follows an import on %s: taken, waiting, and refused with the reason',
    async (_name, size) => {
      const { page } = visitor
      await page.setViewportSize(size)
      const seen = page.waitForSelector('.import-progress [role="progressbar"]')
      await bring(station.bring([...good, ...unknown, ...bad]))
      await seen
      await page.getByText('导入完成').waitFor()
      expect(await counts()).toEqual(['新收下 3', '原已在库 0', '等待确认 1', '未收下 3'])

      const refused = page.locator('.refusals tbody tr')
      await refused.first().waitFor()
      expect(await refused.count()).toBe(3)
      const empty = await page.locator('.refusals tr', { hasText: '坏/空文件.jpg' }).innerText()
      expect(empty).toContain('文件是空的（0 字节）。')
      expect(empty).toContain('请重新下载后再导入。')

      const items = page.locator('.items tbody tr')
      expect(await items.count()).toBe(4)
      expect(await items.first().innerText()).toContain('等待确认')
      const video = await page.locator('.items tr', { hasText: '七步洗手法' }).innerText()
      for (const word of ['科普中国-乐享健康', '视频', '已发布', '0:01']) expect(video).toContain(word)
      expect(await barriers(page)).toEqual([])
      for (const width of [360, size.width, 1920]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await sidewaysPx(page)).toBe(0)
      }
    },
  )

  it('finds an item by a word of its title or publisher', async () => {
    const { page } = visitor
    await bring(station.bring(good))
    await page.locator('.items tbody tr').nth(2).waitFor()
    await page.getByLabel('按标题或来源查找').fill('乐享')
    await page.locator('.items tbody tr').nth(2).waitFor({ state: 'detached' })
    expect(await page.locator('.items tbody tr').count()).toBe(1)
    await page.getByLabel('按标题或来源查找').fill('没有这个词')
    await page.getByText('没有符合的内容。请换个词再查。').waitFor()
  })

  it('counts what was there before apart', async () => {
    const { page } = visitor
    const folder = station.bring(good)
    await bring(folder)
    await page.getByText('导入完成').waitFor()
    await bring(folder)
    await page.locator('[data-count="already"] dd', { hasText: '3' }).waitFor()
    expect(await counts()).toEqual(['新收下 0', '原已在库 3', '等待确认 0', '未收下 0'])
  })
})
