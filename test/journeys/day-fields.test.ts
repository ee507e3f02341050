import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aStationToUse, signedIn, type AStationToUse } from './a-station-to-use.ts'

const shots = process.env['EZHAN_SHOTS']
/** The narrowest phone that is promised. */
const narrow = { width: 360, height: 780 }

let browser: Browser
let use: AStationToUse
let page: Page
beforeAll(async () => {
  ;[browser, use] = await Promise.all([aBrowser(), aStationToUse()])
  page = await signedIn(browser, use, narrow)
}, 90_000)
afterAll(async () => {
  await browser.close()
  await use.close()
})

const look = async (name: string) => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) })
}

async function speaking(language: 'zh' | 'en'): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('ezhan-console-language', chosen), language)
  await page.goto('about:blank')
  await page.goto(`${use.url}/console/#/takeover/new`)
}

describe('a field for day and time', () => {
  it('speaks the console’s language on a browser of another, and is filled by keyboard alone', async () => {
    await speaking('zh')
    await page.getByRole('button', { name: '到指定时间' }).click()
    const day = page.getByRole('textbox', { name: /（日期）/ })
    await day.fill('2026/12/5')
    await day.press('Tab')
    expect(await day.inputValue()).toBe('2026-12-05')
    await page.keyboard.press('Enter')
    const calendar = page.getByRole('dialog', { name: '日历' })
    await calendar.getByText('2026年12月', { exact: true }).waitFor()
    await look('calendar-zh')
    expect([await barriers(page), await sidewaysPx(page)]).toEqual([[], 0])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => day.inputValue()).toBe('2027-01-12')
    const clock = page.getByRole('textbox', { name: /（时间）/ })
    await clock.fill('930')
    await clock.press('Tab')
    expect(await clock.inputValue()).toBe('09:30')
  })

  it('says so in English to whoever reads the console in it', async () => {
    await speaking('en')
    await page.getByRole('button', { name: 'At a set time' }).click()
    await page.getByRole('textbox', { name: /\(date\)/ }).fill('2026-12-05')
    await page.getByRole('button', { name: 'Calendar' }).click()
    await page.getByText('December 2026', { exact: true }).waitFor()
    await look('calendar-en')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})
