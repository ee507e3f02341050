import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter } from '../../playlist/local-day.ts'
import { run } from '../station/a-station.ts'
import { aBrowser } from '../browser.ts'
import { aStationToUse, chosenPassword, everySize, signedIn, type AStationToUse } from './a-station-to-use.ts'

const science = resolve(import.meta.dirname, '../fixtures/stick/科普中国')
/** Two stations, a glass, a command and two visits: a minute on two busy cores. */
const wholeMs = 180_000

interface Hours {
  readonly total: { readonly creditedSeconds: Record<string, number>; readonly plays: number }
}
interface Backups {
  readonly backups: { readonly name: string }[]
  readonly running: object | null
  readonly rehearsal: { readonly sound: boolean; readonly segments: number } | null
}

let browser: Browser
let elsewhere = ''
beforeAll(async () => {
  browser = await aBrowser()
  elsewhere = mkdtempSync(join(tmpdir(), 'ezhan-elsewhere-'))
})
afterAll(async () => {
  await browser.close()
  rmSync(elsewhere, { recursive: true, force: true })
})

const untilTrue = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((turn) => setTimeout(turn, 100))
}

const hoursOf = async (use: AStationToUse) => {
  const { today } = await use.ask<{ today: { date: string } }>('GET', '/status')
  return (date = today.date) => use.ask<Hours>('GET', `/hours?from=${date}&to=${dayAfter(date)}`)
}

describe('a backup', () => {
  it.each(everySize)(
    'is made and tried from the console at %s, and restored on an empty machine with its hours and its chain',
    { timeout: wholeMs },
    async (at, size) => {
      const old = await aStationToUse({ withGlass: true })
      const { today } = await old.ask<{ today: { date: string } }>('GET', '/status')
      await old.station.imports.take(science, '测试')
      const hours = await hoursOf(old)
      await untilTrue(async () => ((await hours(today.date)).total.creditedSeconds['science'] ?? 0) >= 3)
      await old.ask('POST', '/stop')
      const page = await signedIn(browser, old, size)
      await page.goto(`${old.url}/console/#/system/backups`)
      await page.getByText('还没有做过恢复演练').waitFor()
      const shown = await hours(today.date)
      await page.getByLabel('同时另存到').check()
      await page.getByLabel('文件夹或U盘的完整路径').fill(elsewhere)
      await page.getByRole('button', { name: '立即备份' }).click()
      await page.getByText('备份完成').waitFor()
      await page.getByRole('button', { name: '用最新备份演练' }).click()
      await page.getByText('演练通过').waitFor()
      const { backups, rehearsal } = await old.ask<Backups>('GET', '/backups')
      expect(rehearsal?.sound).toBe(true)
      expect(rehearsal?.segments).toBeGreaterThan(0)
      await page.context().close()
      await old.close()

      const folder = join(elsewhere, at)
      const file = join(elsewhere, `ezhan-${backups[0]?.name ?? ''}`)
      const restored = await run('restore', file, '--data', folder)
      expect([restored.code, restored.output]).toEqual([0, expect.stringContaining('已恢复')])

      const fresh = await aStationToUse({ folder })
      expect(
        (await fresh.ask<Hours>('GET', `/hours?from=${today.date}&to=${dayAfter(today.date)}`)).total,
      ).toEqual(shown.total)
      const again = await browser.newPage({ viewport: size })
      await again.goto(`${fresh.url}/console/#/system/audit`)
      await again.getByLabel('用户名').fill('admin')
      await again.getByLabel('密码', { exact: true }).fill(chosenPassword)
      await again.getByRole('button', { name: '登录' }).click()
      await again.getByText('操作记录链完好').waitFor()
      await again.getByText(/用备份 ezhan-by-hand-.*恢复了站点数据库/).waitFor()
      await again.close()
      await fresh.close()
    },
  )
})
