import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guangdongTarget } from '../../station/profile.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aStationToUse, desk, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

const configuration = {
  profile: {
    code: '4401060001',
    name: '新装的站点',
    place: { kind: '待填写', name: '待填写' },
    screenId: '4401060001001',
    demonstration: false,
    networkMode: 'offline',
    target: guangdongTarget,
  },
}

let station: AStationToUse
let browser: Browser
let admin: Page
const folder = mkdtempSync(join(tmpdir(), 'ezhan-photo-'))
beforeAll(async () => {
  browser = await aBrowser()
  station = await aStationToUse({ configuration, withGlass: true })
  admin = await signedIn(browser, station, phone)
})
afterAll(async () => {
  await browser.close()
  await station.close()
  rmSync(folder, { recursive: true, force: true })
})

const turnTo = (page: Page, path: string) => page.goto(`${station.url}/console/#/${path}`)

describe('a profile', () => {
  it('tells whoever is slower who was quicker, and loses neither', async () => {
    const mine = await signedIn(browser, station, phone, await station.aPerson('技术员甲', 'technician'))
    await turnTo(mine, 'station')
    await mine.getByLabel('联系电话').fill('020-87654321')
    const { edition, profile } = await station.ask<{ edition: number; profile: object }>('GET', '/station')
    await station.ask('PUT', '/station', { edition, profile: { ...profile, name: '石牌街道站' } })
    await mine.getByRole('button', { name: '保存', exact: true }).click()
    await mine.getByRole('button', { name: '仍用我的，再次保存' }).waitFor()
    expect(await mine.getByRole('cell', { name: '石牌街道站' }).count()).toBe(1)
    await mine.getByRole('button', { name: '用对方的' }).click()
    expect(await mine.getByLabel('站点名称').inputValue()).toBe('石牌街道站')
    await mine.context().close()
  })
})

describe('an activity', () => {
  it('with its photo stands in the assessment and in the evidence pack', async () => {
    const path = join(folder, 'photo.png')
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
    await sharp({ create: { width: 320, height: 240, channels: 3, background: '#1d5f58', noise } })
      .png()
      .toFile(path)
    // The day and its month are said, not left to the clock: neither midnight nor the 1st comes in between.
    const { date } = station.station.status().today
    await turnTo(admin, 'station/activities')
    await admin.getByLabel('日期', { exact: true }).fill(date)
    await admin.getByLabel('活动名称').fill('急救课')
    await admin.getByLabel('场所类型').fill('党群服务中心')
    await admin.getByLabel('参加人数').fill('62')
    await admin.getByLabel('现场照片').setInputFiles(path)
    await admin.getByRole('button', { name: '登记', exact: true }).click()
    const photo = admin.getByRole('img', { name: '《急救课》现场照片' })
    await photo.waitFor()
    expect(await sidewaysPx(admin)).toBe(0)
    expect(await barriers(admin)).toEqual([])
    const source = (await photo.getAttribute('src')) ?? ''
    await turnTo(admin, `assessment?month=${date.slice(0, 7)}`)
    const duty = admin.locator('.duty-list > li').filter({ hasText: '每月至少开展一次科普活动' })
    await duty.getByText('1 次', { exact: true }).waitFor()
    const waiting = admin.waitForEvent('download')
    await admin.getByRole('button', { name: '下载佐证材料包' }).click()
    const pack = unzipSync(readFileSync(await (await waiting).path()))
    const [name = ''] = Object.keys(pack).filter((each) => each.startsWith('活动照片/'))
    expect(name).toContain(source.split('/').at(-1)?.slice(0, 12))
    expect(await sharp(pack[name]).metadata()).toMatchObject({ format: 'jpeg', width: 320 })
  })

  it('with a file that is no photo is refused, and what was typed stays', async () => {
    await turnTo(admin, 'station/activities')
    await admin.getByLabel('活动名称').fill('义诊')
    await admin.getByLabel('场所类型').fill('学校')
    await admin.getByLabel('参加人数').fill('50')
    const file = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('不是照片') }
    await admin.getByLabel('现场照片').setInputFiles(file)
    await admin.getByText('不是完整的 JPG 或 PNG 照片').waitFor()
    expect(await admin.getByRole('button', { name: '登记', exact: true }).isDisabled()).toBe(true)
    expect(await admin.getByLabel('活动名称').inputValue()).toBe('义诊')
  })
})

describe('a step of the lifecycle', () => {
  it('is applied for by the technician and taken up by the county', async () => {
    const atCounty = await signedIn(browser, station, desk, await station.aPerson('县甲', 'county'))
    await turnTo(atCounty, 'station/lifecycle')
    await atCounty.getByRole('button', { name: /^申报/ }).click()
    await atCounty.getByLabel('事由').fill('新建站点申报')
    await atCounty.getByRole('button', { name: '提交办理' }).click()
    await atCounty.getByRole('button', { name: /县级受理审核/ }).click()
    await atCounty.getByLabel('事由').fill('材料齐全')
    await atCounty.getByRole('button', { name: '提交办理' }).click()
    await atCounty.getByRole('button', { name: /县级审核通过/ }).waitFor()
    expect(await sidewaysPx(atCounty)).toBe(0)
    expect(await barriers(atCounty)).toEqual([])
    const { standing, history } = await station.ask<{ standing: { state: string }; history: object[] }>(
      'GET',
      '/lifecycle',
    )
    expect([standing.state, history.length]).toEqual(['县级审核', 2])
    expect(history.at(-1)).toMatchObject({ name: '县甲', role: 'county', reason: '材料齐全' })
  })
})
