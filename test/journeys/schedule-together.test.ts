import type { Browser } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Playlist } from '../../playlist/playlist.ts'
import { aBrowser } from '../browser.ts'
import { barriers } from '../console/a-visitor.ts'
import {
  aScheduleToUse,
  change,
  inSheet,
  nineHours,
  publish,
  sheet,
  type AScheduleToUse,
} from './a-schedule-to-use.ts'
import { desk, phone } from './a-station-to-use.ts'

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
beforeEach(() => hall.write(nineHours))

describe('a schedule', () => {
  it('that two people change at once tells the later one, who keeps both', async () => {
    const [first, second] = [
      await hall.aTechnician('先发布的', desk),
      await hall.aTechnician('后发布的', phone),
    ]
    for (const [page, title, name] of [
      [first, '上午', '早间'],
      [second, '下午', '午后'],
    ] as const) {
      await hall.turnTo(page)
      await change(page, title)
      await sheet(page).getByLabel('名称').fill(name)
      await inSheet(page, '确定').click()
    }
    await publish(first)
    await first.getByText('已发布，马上生效。').waitFor()

    await publish(second)
    await sheet(second).getByText('先发布的 已在').waitFor()
    expect(await sheet(second).locator('.two-sides section').first().innerText()).toContain('早间')
    expect(await barriers(second)).toEqual([])
    expect((await hall.written()).changedBy).toBe('先发布的')

    await inSheet(second, '两边都保留').click()
    await publish(second)
    await second.getByText('已发布，马上生效。').waitFor()
    const { schedule, changedBy } = await hall.written()
    expect([schedule.dayparts.map(({ title }) => title), changedBy]).toEqual([['早间', '午后'], '后发布的'])
    await Promise.all([first.context().close(), second.context().close()])
  })

  it('is a draft until it is published, through a reload too', async () => {
    const page = await hall.aTechnician('刷新的人', desk)
    await hall.turnTo(page)
    await change(page, '上午')
    await sheet(page).getByLabel('名称').fill('清晨')
    await inSheet(page, '确定').click()
    await page.reload()
    await page.locator('.rule-list').getByText('清晨').waitFor()
    await page.locator('.draft-bar').getByText('有修改还没有发布').waitFor()
    expect((await hall.written()).schedule.dayparts[0]?.title).toBe('上午')
    await page.context().close()
  })
})

describe('a playlist', () => {
  it('in use is not deleted, and where it is used is said', async () => {
    const page = await hall.aTechnician('整理的人', phone)
    await hall.turnTo(page, '/playlists')
    await page.getByRole('button', { name: '删除日常节目单' }).click()
    expect(await sheet(page).innerText()).toContain('时段“下午”')
    await page.context().close()
  })

  it('is chosen by a rule that shows what it finds, put in order, and published', async () => {
    const page = await hall.aTechnician('编排的人', phone)
    await hall.turnTo(page, '/playlists/local')
    await page.getByRole('button', { name: '添加内容' }).click()
    await sheet(page).getByLabel('健康', { exact: true }).check()
    await sheet(page).getByLabel('只要最新的').check()
    await sheet(page).getByLabel('最多几条').fill('2')
    await sheet(page).getByLabel('最多几条').press('Tab')
    await sheet(page).getByRole('heading', { name: '今天选中 2 条' }).waitFor()
    await inSheet(page, '确定').click()
    const rule = '科普中国、健康，30 天内最新，最多 2 条'
    await page.getByRole('button', { name: `上移${rule}` }).click()
    expect(await page.locator('.entry-list > li').first().innerText()).toContain(rule)
    await publish(page)
    await page.getByText('已发布，马上生效。').waitFor()
    const { playlists: kept } = await hall.station.ask<{ playlists: Playlist[] }>('GET', '/playlists')
    expect(kept.find(({ id }) => id === 'local')?.entries[0]).toEqual({
      select: { sourceClasses: ['science'], themes: ['健康'], newest: { withinDays: 30, atMost: 2 } },
    })
    await page.context().close()
  })
})
