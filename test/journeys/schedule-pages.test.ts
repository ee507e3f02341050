import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aScheduleToUse, type AScheduleToUse } from './a-schedule-to-use.ts'
import { phone } from './a-station-to-use.ts'

let browser: Browser
let hall: AScheduleToUse
beforeAll(async () => {
  browser = await aBrowser()
  hall = await aScheduleToUse(browser)
})
afterAll(async () => {
  await browser.close()
  await hall.close()
})

describe('every page of the section', () => {
  it('fits a narrow phone and a wide desk, and has no barrier', async () => {
    const page = await hall.aTechnician('看页面的人', phone)
    for (const path of [
      '',
      '/calendar',
      '/trial',
      '/preview',
      '/playlists',
      '/playlists/usual',
      '/revisions',
    ]) {
      await hall.turnTo(page, path)
      await page.locator('.schedule-page .card').first().waitFor()
      for (const width of [360, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        expect([path, width, await sidewaysPx(page)]).toEqual([path, width, 0])
      }
      expect([path, await barriers(page)]).toEqual([path, []])
    }
    await page.context().close()
  })
})
