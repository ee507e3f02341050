import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicKeyOf } from '../../ledger/suite.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { aSite, type ASite } from '../feeds/a-site.ts'
import { offers } from '../feeds/a-fed-station.ts'
import { aBrowser } from '../browser.ts'
import { aHome, aKey, aPackage, publisherName } from '../packages/a-publisher.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aStationToUse, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

let home: string
let browser: Browser
let site: ASite
let station: AStationToUse
let page: Page
beforeAll(async () => {
  home = aHome()
  browser = await aBrowser()
  site = await aSite()
  const { profile, ...rest } = demoConfiguration
  const configuration = { ...rest, profile: { ...profile, networkMode: 'intranet' } }
  station = await aStationToUse({ configuration })
  page = await signedIn(browser, station, phone)
})
afterAll(async () => {
  await browser.close()
  await station.close()
  await site.close()
  rmSync(home, { recursive: true, force: true })
})

describe('content by network', () => {
  it('is trusted by its fingerprint, set, tried and fetched, on a phone', async () => {
    await offers(site, [await aPackage(home)], { expires: '2999-12-31T00:00:00Z' })
    const card = join(home, 'card.json')
    const words = { format: 'ezpkg-publisher/1', name: publisherName, publicKey: publicKeyOf(aKey()) }
    writeFileSync(card, JSON.stringify(words))
    await page.goto(`${station.url}/console/#/feeds`)
    await page.getByRole('button', { name: '添加发布者' }).click()
    await page.getByLabel('名片文件').setInputFiles(card)
    await page.getByText('指纹', { exact: true }).waitFor()
    await page.getByLabel(/已向.*核对过指纹/).check()
    await page.getByRole('button', { name: '添加为可信' }).click()

    await page.getByRole('button', { name: '添加网络内容' }).click()
    await page.getByLabel('名称').fill('市科协每月内容')
    await page.getByLabel('目录地址').fill(site.address)
    await page.getByRole('button', { name: '试一试' }).click()
    await page.getByText(/能用：.*其中 1 个是新的/).waitFor()
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '现在就取' }).click()
    await page.getByText(/第 1 号：2 条内容/).waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await sidewaysPx(page)).toBe(0)
    const { items } = await station.ask<{ items: { title: string; state: string }[] }>(
      'GET',
      '/library/items',
    )
    expect(items).toContainEqual(expect.objectContaining({ title: '节约用水从我做起', state: 'released' }))
  })
})
