import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Status } from '../../contract/status.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { anAlert, identifier, sender } from '../takeovers/alert/an-alert.ts'
import { aStationToUse, desk, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

let browser: Browser
let office: AStationToUse
let writer: Page
let reviewer: Page
beforeAll(async () => {
  browser = await aBrowser()
  office = await aStationToUse({ withGlass: true })
  const { edition } = await office.ask<{ edition: number }>('GET', '/station')
  await office.ask('PUT', '/station', { edition, reason: '重大活动保障', takeoverRelease: 2 })
  writer = await signedIn(browser, office, phone, await office.aPerson('周技术员', 'technician'))
  reviewer = await signedIn(browser, office, desk, await office.aPerson('吴审核员', 'reviewer'))
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

const patience = { timeout: 20_000, interval: 100 }
const onGlass = async () => (await office.ask<Status>('GET', '/status')).now?.title
/** In force from now on, for two hours. */
const inForce = () => ({
  effective: new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z$/, '-00:00'),
  expires: new Date(Date.now() + 7_200_000).toISOString().replace(/\.\d+Z$/, '-00:00'),
})
const turnTo = (page: Page) =>
  page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '插播' }).click()
async function usable(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([])
  const here = page.viewportSize() ?? phone
  for (const width of [360, 1920, here.width]) {
    await page.setViewportSize({ ...here, width })
    expect([width, await sidewaysPx(page)]).toEqual([width, 0])
  }
}
async function bring(xml: string): Promise<void> {
  await turnTo(writer)
  await writer.getByRole('link', { name: '导入预警' }).click()
  await writer.getByLabel('粘贴预警原文').fill(xml)
  await writer.getByRole('button', { name: '导入，去预览' }).click()
}
/** The text of the real stage in its small frame. */
const glass = (page: Page) => page.frameLocator('iframe[data-ready=true]').locator('.layer[data-state=front]')

describe('an alert', () => {
  it('that is no alert, or has run out, is refused where it was pasted', async () => {
    await bring('<!DOCTYPE alert [<!ENTITY f SYSTEM "file:///etc/passwd">]><alert>&f;</alert>')
    await writer.getByText('不是可以读取的预警文件').waitFor()
    await usable(writer)
    await bring(anAlert({ expires: '2026-01-01T00:00:00+08:00' }))
    await writer.getByText('已经失效').waitFor()
  })

  it('comes as a file, and is seen as it will stand, with what the screen cannot draw', async () => {
    await turnTo(writer)
    await writer.getByRole('link', { name: '导入预警' }).click()
    const xml = anAlert({ ...inForce(), headline: '大㙍村暴雨橙色预警' })
    await writer
      .getByLabel('或选择文件（.xml）')
      .setInputFiles({ name: '预警.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) })
    await writer.getByText('已选择 预警.xml').waitFor()
    await writer.getByRole('button', { name: '导入，去预览' }).click()
    await glass(writer).getByText('影响区域：河口镇、河田镇').waitFor()
    await writer
      .getByRole('note', { name: '有的字屏上画不出来' })
      .getByText('“㙍”（U+364D，在标题）')
      .waitFor()
    await writer.getByText('橙色', { exact: true }).waitFor()
    await usable(writer)
    await writer.getByRole('button', { name: '提交签发' }).click()
    await writer.getByText('已提交，等审核员签发。').waitFor()
  })

  it('is released by another, once they have said that they read of the missing character', async () => {
    await turnTo(reviewer)
    await reviewer.getByRole('link', { name: '大㙍村暴雨橙色预警' }).click()
    await reviewer.getByRole('button', { name: '签发上屏' }).click()
    const asked = reviewer.getByRole('dialog', { name: '作为真实消息签发？' })
    const go = asked.getByRole('button', { name: '作为真实消息上屏' })
    await asked.getByLabel('我已看过，照样发布').waitFor()
    expect(await go.isDisabled()).toBe(true)
    await usable(reviewer)
    await asked.getByLabel('我已看过，照样发布').check()
    await go.click()
    await expect.poll(onGlass, patience).toBe('大㙍村暴雨橙色预警')
  })

  it('is brought once only', async () => {
    await bring(anAlert(inForce()))
    await writer.getByText('已经导入过').waitFor()
  })

  it('gives way to its update at the update’s release', async () => {
    const references = `${sender},${identifier},2026-11-22T08:50:00+08:00`
    const update = { identifier: 'update_1', msgType: 'Update', headline: '暴雨红色预警', severity: 'Red' }
    await bring(anAlert({ ...inForce(), ...update, references }))
    await writer.getByText('签发时结束先前的 1 条插播').waitFor()
    await writer.getByRole('button', { name: '提交签发' }).click()
    await turnTo(reviewer)
    await reviewer.getByRole('link', { name: '暴雨红色预警', exact: true }).click()
    await reviewer.getByRole('button', { name: '签发上屏' }).click()
    await reviewer.getByRole('button', { name: '作为真实消息上屏' }).click()
    await expect.poll(onGlass, patience).toBe('暴雨红色预警')
  })

  it('is off as soon as it is called off, without a second person', async () => {
    const references = `${sender},update_1,2026-11-22T08:50:00+08:00`
    await bring(anAlert({ identifier: 'cancel_1', msgType: 'Cancel', infos: '', references }))
    await writer.getByText('预警已解除').waitFor()
    await writer.getByText('已停止').waitFor()
    await usable(writer)
    await expect.poll(onGlass, patience).not.toBe('暴雨红色预警')
  })
})
