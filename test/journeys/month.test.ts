import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aStationToUse, everySize, signedIn, type AStationToUse } from './a-station-to-use.ts'

/** A stick as the county hands it out; one that is plugged in here may be named. */
const stick = process.env['EZHAN_STICK'] ?? join(import.meta.dirname, '../fixtures/stick')
/** A picture costs two busy cores less on a small glass. */
const glass = { width: 640, height: 360 }
const patience = { timeout: 40_000, interval: 200 }
/** Films are probed, posters drawn and pages cleaned on two cores that others share. */
const wholeMs = 180_000

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

async function aStationOfOneLevel(): Promise<AStationToUse> {
  const station = await aStationToUse({ withGlass: true, configuration: { ...demoConfiguration, glass } })
  const { edition } = await station.ask<{ edition: number }>('GET', '/station')
  await station.ask('PUT', '/station', { edition, reason: '先审后播', importReleases: false })
  return station
}

const picture = async (page: Page, name: string) => {
  const shots = process.env['EZHAN_SHOTS']
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

describe('a month on a stick', () => {
  it.each(everySize)(
    'is brought in at %s, released, and seen on the glass',
    { timeout: wholeMs },
    async (_at, size) => {
      const station = await aStationOfOneLevel()
      const page = await signedIn(browser, station, size, await station.aPerson('吴审核员', 'reviewer'))
      await page.getByRole('link', { name: '内容', exact: true }).click()
      await page.getByRole('textbox', { name: '这台机器上的文件夹' }).fill(stick)
      await page.getByRole('button', { name: '导入', exact: true }).click()
      await page.locator('.import-report', { hasText: '导入完成' }).waitFor({ timeout: 120_000 })
      const counts = async (name: string) =>
        Number(await page.locator(`.counts [data-count="${name}"] dd`).innerText())
      expect(await counts('waiting')).toBeGreaterThan(0)
      expect(await page.locator('.refusals tbody tr').count()).toBeGreaterThan(0)
      expect(station.station.status().now).toBeNull()
      await picture(page, `month-brought-${size.width}`)

      await page
        .getByRole('group', { name: '状态' })
        .getByRole('button', { name: /^待提交/ })
        .click()
      await page.getByLabel('选择本页全部').check()
      await page.getByRole('group', { name: '对所选内容' }).getByRole('button', { name: '发布' }).click()
      await page.getByText(/已发布 \d+ 条。/).waitFor()
      const { items } = await station.ask<{ items: { title: string; state: string }[] }>(
        'GET',
        '/library/items',
      )
      const released = items.filter(({ state }) => state === 'released').map(({ title }) => title)
      expect(released.length).toBeGreaterThan(3)
      expect([await barriers(page), await sidewaysPx(page)]).toEqual([[], 0])

      await expect.poll(() => station.station.status().now?.title, patience).toBeTypeOf('string')
      expect(released).toContain(station.station.status().now?.title)
      const credited = async () => {
        const { today } = await station.ask<{ today: { creditedSeconds: Record<string, number> } }>(
          'GET',
          '/status',
        )
        return Object.values(today.creditedSeconds).reduce((sum, seconds) => sum + seconds, 0)
      }
      await expect.poll(credited, patience).toBeGreaterThan(1)
      await page.getByRole('link', { name: '今日', exact: true }).click()
      await page
        .getByText(station.station.status().now?.title ?? '')
        .first()
        .waitFor()
      await picture(page, `month-on-glass-${size.width}`)
      await page.context().close()
      await station.close()
    },
  )
})
