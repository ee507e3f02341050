import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aStationToUse, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

let browser: Browser
let office: AStationToUse
let page: Page
const stick = mkdtempSync(join(tmpdir(), 'ezhan-stick-'))
beforeAll(async () => {
  browser = await aBrowser()
  office = await aStationToUse()
  page = await signedIn(browser, office, phone)
  mkdirSync(join(stick, '政务'))
  writeFileSync(join(stick, '政务', '停水通知.csv'), '事项,地点\n停水,大㙍村\n')
})
afterAll(async () => {
  await browser.close()
  await office.close()
  rmSync(stick, { recursive: true })
})

async function usable(): Promise<void> {
  expect(await barriers(page)).toEqual([])
  for (const width of [360, 1920, phone.width]) {
    await page.setViewportSize({ ...phone, width })
    expect([width, await sidewaysPx(page)]).toEqual([width, 0])
  }
}
const items = () =>
  office.ask<{ items: { id: string; state: string }[] }>('GET', '/library/items').then((told) => told.items)
const patience = { timeout: 20_000, interval: 100 }

describe('a character that the screen cannot draw', () => {
  it('keeps what is brought a draft, and is told of beside its picture', async () => {
    await office.ask('POST', '/library/import', { path: stick })
    await expect.poll(async () => (await items())[0]?.state, patience).toBe('draft')
    await page.goto(`${office.url}/console/#/content/items/${(await items())[0]?.id}`)
    await page.getByRole('note', { name: '有的字屏上画不出来' }).getByText('“㙍”（U+364D，在表格）').waitFor()
    await usable()
  })

  it('goes on the glass once a person has said that they know', async () => {
    await page.getByRole('button', { name: '发布', exact: true }).click()
    const asked = page.getByRole('dialog', { name: '有的字屏上画不出来' })
    await asked.getByText('U+364D').waitFor()
    await usable()
    await asked.getByRole('button', { name: '我已看过，照样发布' }).click()
    await expect.poll(async () => (await items())[0]?.state, patience).toBe('released')
    expect(await asked.count()).toBe(0)
  })

  it('is told of a station’s name before it is saved', async () => {
    await page.goto(`${office.url}/console/#/station`)
    await page.getByLabel('站点名称').fill('大㙍村党群服务中心')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByLabel('我已看过，照样发布').check()
    await usable()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    const nameNow = async () =>
      (await office.ask<{ profile: { name: string } }>('GET', '/station')).profile.name
    await expect.poll(nameNow, patience).toBe('大㙍村党群服务中心')
  })
})
