import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dayAfter } from '../../playlist/local-day.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { aBrowser } from '../browser.ts'
import { aStationToUse, desk, phone, signedIn, type AStationToUse } from './a-station-to-use.ts'

const stick = join(import.meta.dirname, '../fixtures/stick')
const poster = '科普中国/挂图_食品安全.jpg'
/** A picture costs two busy cores less than a clip does. */
const glass = { width: 640, height: 360 }
const patience = { timeout: 20_000, interval: 100 }

interface Kept {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly edition: number
}

let browser: Browser
let station: AStationToUse
let brought: string
beforeAll(async () => {
  browser = await aBrowser()
  station = await aStationToUse({ withGlass: true, configuration: { ...demoConfiguration, glass } })
  brought = mkdtempSync(join(tmpdir(), 'ezhan-brought-'))
  await set({ releaseLevels: 3 })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await station.close()
  rmSync(brought, { recursive: true, force: true })
})

async function set(changes: object): Promise<void> {
  const { edition } = await station.ask<{ edition: number }>('GET', '/station')
  await station.ask('PUT', '/station', { edition, reason: '县里要求', ...changes })
}

/** A file of the small stick, brought under this name. */
async function bring(file: string, name = file): Promise<void> {
  mkdirSync(dirname(join(brought, name)), { recursive: true })
  cpSync(join(stick, file), join(brought, name))
  await station.station.imports.take(brought, '张技术员')
}

async function kept(title: string): Promise<Kept> {
  const { items } = await station.ask<{ items: Kept[] }>('GET', '/library/items')
  const found = items.find((each) => each.title.includes(title))
  if (!found) throw new Error(`no item ${title}`)
  return found
}

const onGlass = () => station.station.status().now?.title ?? null

async function reviewer(name: string, size = desk): Promise<Page> {
  const page = await signedIn(browser, station, size, await station.aPerson(name, 'reviewer'))
  await page.getByRole('link', { name: '内容', exact: true }).click()
  await page.getByRole('link', { name: '待审核 1 条' }).click()
  await page.locator('iframe[data-ready="true"]').waitFor()
  return page
}

describe('an item of unknown source, at a station of three levels', () => {
  let technician: Page

  it('is brought in, and nothing of it is shown', async () => {
    await bring(poster, '神奇养生水.jpg')
    expect(await kept('神奇')).toMatchObject({ state: 'waiting' })
    expect(onGlass()).toBeNull()
  })

  it('is given its class and handed in by a technician, on a phone', async () => {
    technician = await signedIn(browser, station, phone, await station.aPerson('张技术员', 'technician'))
    await technician.getByRole('link', { name: '内容', exact: true }).click()
    await technician.getByLabel('《神奇养生水》的类别').selectOption('local-science')
    await technician.locator('.toast').getByRole('button', { name: '提交审核' }).click()
    await technician.getByText('已提交 1 条，等待审核。').waitFor()
    expect(await kept('神奇')).toMatchObject({ state: 'submitted' })
    expect(onGlass()).toBeNull()
  }, 60_000)

  it('is passed by one reviewer once and not twice, by three on the glass', async () => {
    const first = await reviewer('李初审')
    await first.getByRole('button', { name: '通过初审' }).click()
    await first.getByText('您已参与这条内容的前面环节').waitFor()
    expect(await first.getByRole('button', { name: '通过复审' }).count()).toBe(0)
    await first.context().close()
    const second = await reviewer('王复审', phone)
    await second.getByRole('button', { name: '通过复审' }).click()
    await second.getByText('您已参与这条内容的前面环节').waitFor()
    expect(onGlass()).toBeNull()
    await second.context().close()
    const third = await reviewer('赵终审')
    await third.getByRole('button', { name: '通过终审' }).click()
    await third.getByText('已发布 1 条。').waitFor()
    await third.context().close()
    await vi.waitFor(() => expect(onGlass()).toBe('神奇养生水'), patience)
  }, 90_000)

  it('is off the glass as soon as the technician takes it off, and goes the whole way again', async () => {
    await technician.reload()
    await technician.getByLabel('选择《神奇养生水》').check()
    await technician.getByRole('button', { name: '撤下' }).click()
    const question = technician.getByRole('dialog')
    await question.getByLabel('理由').fill('群众举报不实')
    await question.getByRole('button', { name: '撤下' }).click()
    await technician.getByText('已撤下 1 条，屏幕上不再播放。').waitFor()
    await vi.waitFor(() => expect(onGlass()).toBeNull(), patience)
    await technician.getByRole('button', { name: '撤销' }).click()
    await technician.getByText('已重新提交 1 条').waitFor()
    expect(await kept('神奇')).toMatchObject({ state: 'submitted' })
    expect(onGlass()).toBeNull()
  }, 60_000)
})

describe('a guarded period at a station of one level', () => {
  it('keeps what is brought off the glass until three have passed it', async () => {
    const today = station.station.status().today.date
    await set({
      releaseLevels: 1,
      guardedPeriods: [{ title: '全国两会', from: today, until: dayAfter(today) }],
    })
    await bring('科普中国/海报_印刷色.jpg')
    const { id, edition, state } = await kept('印刷色')
    expect(state).toBe('draft')
    const { results } = await station.ask<{ results: { problem: { code: string } }[] }>(
      'POST',
      '/library/items/release',
      { items: [{ id, edition }] },
    )
    expect(results[0]?.problem.code).toBe('item-step')
    await set({ guardedPeriods: [] })
    await station.ask('POST', '/library/items/release', { items: [{ id, edition }] })
    await vi.waitFor(() => expect(onGlass()).toBe('印刷色'), patience)
  }, 60_000)
})
