import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright'
import { buildApp } from '../../server/http/app.ts'
import { aDoor, stageKey, type ADoor } from '../http/a-door.ts'

export const pin = '271828'
const pages = join(import.meta.dirname, '../../renderer/dist')

export interface AGlass {
  readonly door: ADoor
  readonly page: Page
  /** A finger in the lower left corner for so long. */
  press(ms: number): Promise<void>
  type(digits: string): Promise<void>
  close(): Promise<void>
}

/** The real page before a real door with a real PIN; the facts behind it never change. */
export async function aGlass(
  browser: Browser,
  width = 1920,
  height = 1080,
  given: string | null = pin,
): Promise<AGlass> {
  const door = await aDoor()
  if (given !== null) await door.door.inspection.setPin(given, { role: 'technician', name: '技术员' })
  const app = await buildApp({ ...door.door, pagesFolder: pages })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const page = await browser.newPage({ viewport: { width, height }, hasTouch: true })
  await page.goto(`http://127.0.0.1:${port}/screen/#key=${stageKey}`)
  await page.locator('.layer[data-state=front]').waitFor()
  return {
    door,
    page,
    async press(ms) {
      await page.mouse.move(20, height - 20)
      await page.mouse.down()
      await page.waitForTimeout(ms)
      await page.mouse.up()
    },
    async type(digits) {
      for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
    },
    async close() {
      await page.close()
      await app.close()
      await door.close()
    },
  }
}
