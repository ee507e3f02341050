import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Browser, Page } from 'playwright'
import type { Role } from '../../contract/role.ts'
import type { AConsole } from './a-console.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeRunner = typeof axeCore

export const sizes = {
  'a phone': { width: 390, height: 844 },
  'a desk': { width: 1440, height: 900 },
} as const

export const chosenPassword = '石牌街道 一号屏 2026'

/** Someone before the console, and what the page complains of meanwhile. */
export async function aVisitor(
  browser: Browser,
  station: AConsole,
  viewport: { width: number; height: number },
) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  // Two cores are shared with other browsers; beyond this something is wrong.
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refusal is no complaint: the browser writes down every answer that is not 2xx.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      complaints.push(message.text())
  })
  await page.goto(station.url)
  const enter = async (password: string) => {
    await page.getByLabel('用户名').fill('admin')
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录' }).click()
  }
  const choose = async (current: string, chosen: string) => {
    await page.getByLabel('当前密码').fill(current)
    await page.getByLabel('新密码', { exact: true }).fill(chosen)
    await page.getByLabel('再输一次新密码').fill(chosen)
    await page.getByRole('button', { name: '保存新密码' }).click()
  }
  return {
    page,
    complaints,
    enter,
    choose,
    /** Has been let in before, so that the page opens on today. */
    signIn: async (role: Role = 'admin') => {
      await context.addCookies([station.letIn(role)])
      await page.reload()
      await page.getByRole('heading', { name: '今日时长' }).waitFor()
    },
    close: () => context.close(),
  }
}

export type AVisitor = Awaited<ReturnType<typeof aVisitor>>

/** What axe finds against WCAG 2.2 AA, as `rule: element`. */
export async function barriers(page: Page): Promise<string[]> {
  // Run by the debugger, which the page's content security policy does not bind.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: AxeRunner }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

/** How far the page can be moved sideways, in pixels. */
export const sidewaysPx = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
