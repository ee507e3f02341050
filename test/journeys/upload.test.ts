import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { smallStick } from '../library/brought.ts'
import { aSlowLine } from '../uploads/a-slow-line.ts'
import { aStationToUse, desk, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

let browser: Browser
let used: AStationToUse
const folder = mkdtempSync(join(tmpdir(), 'ezhan-brought-'))
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const video = readFileSync(join(smallStick, '科普中国/科普中国-乐享健康_七步洗手法.mp4'))

/** A video of 24 MB that no other has: a box of nothing behind it (ISO 14496-12, 8.1.2). */
function aLongVideo(name: string, mark: number): string {
  const free = Buffer.alloc(24_000_000, mark)
  free.writeUInt32BE(free.length)
  free.write('free', 4)
  mkdirSync(join(folder, name, '科普中国'), { recursive: true })
  writeFileSync(join(folder, name, '科普中国', `科普中国_${name}.mp4`), Buffer.concat([video, free]))
  return join(folder, name)
}

async function openContent(page: Page): Promise<void> {
  await page.getByRole('link', { name: '内容', exact: true }).click()
  await page.getByRole('button', { name: '选择文件', exact: true }).waitFor()
}

const importDone = (page: Page) => page.locator('.import-report', { hasText: '导入完成' }).waitFor()
const picture = async (page: Page, name: string) => {
  const shots = process.env['EZHAN_SHOTS']
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

describe('an upload', () => {
  it.each([
    ['desk', desk],
    ['phone', phone],
  ] as const)('that is cut on a %s goes on by itself and ends in the library', async (name, size) => {
    used = await aStationToUse()
    const line = await aSlowLine(used.url)
    const page = await signedIn(browser, { ...used, url: line.url }, size)
    await openContent(page)
    line.pace(4_000_000)
    const file = join(aLongVideo(`断线${name}`, name.length), '科普中国', `科普中国_断线${name}.mp4`)
    await page.getByLabel('选择文件', { exact: true }).setInputFiles(file)
    const at = page.locator('.upload-rows li')
    await at.filter({ hasText: /正在传 [1-9]\d?%/ }).waitFor()
    await page.context().setOffline(true)
    await at.filter({ hasText: '等待连接' }).waitFor()
    await page.getByText('连接断了').waitFor()
    await picture(page, `cut-${name}`)
    expect(await sidewaysPx(page)).toBe(0)
    line.pace(null)
    await page.context().setOffline(false)
    await importDone(page)
    expect(await page.locator('.counts [data-count="waiting"] dd').innerText()).toBe('0')
    const { items } = await used.ask<{ items: { title: string }[] }>('GET', '/library/items')
    expect(items.map(({ title }) => title)).toContain(`断线${name}`)
    await picture(page, `done-${name}`)
    await page.context().close()
    await line.close()
    await used.close()
  })

  it('that a reload broke off is offered again, and goes on from where it was', async () => {
    used = await aStationToUse()
    const line = await aSlowLine(used.url)
    const page = await signedIn(browser, { ...used, url: line.url }, desk)
    await openContent(page)
    line.pace(10_000_000)
    const file = join(aLongVideo('重开', 9), '科普中国', '科普中国_重开.mp4')
    await page.getByLabel('选择文件', { exact: true }).setInputFiles(file)
    const row = page.locator('.upload-rows li')
    await row.filter({ hasText: /正在传 [4-9]\d%/ }).waitFor()
    await page.getByRole('button', { name: '暂停', exact: true }).click()
    await row.filter({ hasText: '已暂停' }).waitFor()
    await page.reload()
    await page.getByText('上次有 1 个文件没有传完').waitFor()
    await picture(page, 'kept')
    const { uploads } = await keptOf(page)
    expect(uploads[0]?.arrivedBytes).toBeGreaterThan(8_000_000)
    const offsets = offsetsSent(page)
    await page.getByLabel('选择文件', { exact: true }).setInputFiles(file)
    line.pace(null)
    await importDone(page)
    // What was still in the wire when the list was told has arrived since.
    expect(Math.min(...offsets)).toBeGreaterThanOrEqual(uploads[0]?.arrivedBytes ?? Infinity)
    await page.context().close()
    await line.close()
    await used.close()
  })
})

describe('a folder', () => {
  it('that is chosen comes with its manifest, and what was refused is in the table', async () => {
    used = await aStationToUse()
    const page = await signedIn(browser, used, desk)
    await openContent(page)
    const month = join(folder, '十一月')
    mkdirSync(join(month, '图'), { recursive: true })
    const poster = readFileSync(join(smallStick, '科普中国/挂图_食品安全.jpg'))
    writeFileSync(join(month, '图', '海报.jpg'), Buffer.concat([poster, Buffer.from([5])]))
    writeFileSync(join(month, '清单.csv'), '文件名,标题,类别\n图/海报.jpg,吃得放心,公益\n')
    writeFileSync(join(month, '讲座.pptx'), readFileSync(join(smallStick, '坏/讲座.pptx')))
    await page.getByLabel('选择文件夹').setInputFiles(month)
    await importDone(page)
    const refused = page.locator('.refusals tbody tr', { hasText: '十一月/讲座.pptx' })
    await refused.waitFor()
    const { items } = await used.ask<{ items: { title: string; sourceClass: string }[] }>(
      'GET',
      '/library/items',
    )
    expect(items).toContainEqual(
      expect.objectContaining({ title: '吃得放心', sourceClass: 'public-interest' }),
    )

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出表格（CSV）' }).click()
    const table = readFileSync(await (await download).path(), 'utf8')
    expect(table).toMatch(/^\uFEFF文件,原因,怎么办,时间,导入人\r\n十一月\/讲座\.pptx,/)
    await page.getByLabel('按文件名或原因查找').fill('没有这个')
    await page.getByText('没有符合的记录').waitFor()
    await picture(page, 'refusals')
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '清空', exact: true }).click()
    await page.locator('dialog[open]').getByRole('button', { name: '清空' }).click()
    await page.getByText('没有被拒的文件。').waitFor()
    await page.context().close()
    await used.close()
  })
})

const keptOf = (page: Page) =>
  page.evaluate(
    async () => (await (await fetch('/api/v1/uploads')).json()) as { uploads: { arrivedBytes: number }[] },
  )

/** Where each piece that is sent from now on begins. */
function offsetsSent(page: Page): number[] {
  const offsets: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
  })
  return offsets
}
