import type { Browser } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
  it.each([
    ['a desk', '案上技术员', desk],
    ['a phone', '掌上技术员', phone],
  ])(
    'that leaves days short is refused with their figures on %s, then put right',
    async (_at, name, size) => {
      const page = await hall.aTechnician(name, size)
      await hall.turnTo(page)
      await change(page, '下午')
      await sheet(page).getByRole('combobox', { name: '节目单' }).selectOption('local')
      await inSheet(page, '确定').click()
      await publish(page)
      await sheet(page).getByText('31 个应播日不达标').waitFor()
      expect(await sheet(page).locator('.missed-figures tbody tr').count()).toBe(31)
      expect(await inSheet(page, '写明理由，仍然发布').isDisabled()).toBe(true)
      expect(await barriers(page)).toEqual([])
      expect((await hall.written()).schedule).toEqual(nineHours)

      await inSheet(page, '继续修改').click()
      await change(page, '下午')
      await sheet(page).getByLabel('开始', { exact: true }).fill('16:30')
      await inSheet(page, '确定').click()
      await publish(page)
      await page.getByText('已发布，马上生效。').waitFor()
      const { schedule, changedBy, reason } = await hall.written()
      expect(schedule.dayparts[1]?.window).toEqual({ start: '16:30', end: '18:00' })
      expect([changedBy, reason]).toEqual([name, null])
      await page.context().close()
    },
  )

  it('that leaves days short is published all the same with a reason, which is kept', async () => {
    const page = await hall.aTechnician('写理由的人', phone)
    await hall.turnTo(page)
    await change(page, '下午')
    await sheet(page).getByRole('combobox', { name: '节目单' }).selectOption('local')
    await inSheet(page, '确定').click()
    await publish(page)
    await sheet(page).getByText('31 个应播日不达标').waitFor()
    await sheet(page).getByLabel('理由（必填，记入日志）').fill('重大会议，县里统一安排')
    await inSheet(page, '写明理由，仍然发布').click()
    await page.getByText('已发布，马上生效。').waitFor()
    expect((await hall.written()).reason).toBe('重大会议，县里统一安排')
    await page.context().close()
  })
})

describe('an edition', () => {
  it('is compared with another and brought back as a new one', async () => {
    const before = (await hall.written()).edition
    await hall.write({ ...nineHours, dayparts: nineHours.dayparts.slice(0, 1) })
    const page = await hall.aTechnician('恢复的人', desk)
    await hall.turnTo(page, '/revisions')
    await page.getByRole('button', { name: '对照' }).click()
    await page.locator('.compared').getByText('下午').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: `恢复第 ${before} 版` }).click()
    await sheet(page).getByText('下午').waitFor()
    await inSheet(page, '恢复这一版').click()
    await page
      .locator('.revision-list')
      .getByText(`第 ${before + 2} 版`)
      .waitFor()
    expect((await hall.written()).schedule).toEqual(nineHours)
    await page.context().close()
  })
})
