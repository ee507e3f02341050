import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { readHolder } from '../../main/data-folder.ts'
import { startStation } from '../../main/station.ts'
import type { Role } from '../../contract/role.ts'

export const chosenPassword = '石牌街道 一号屏 2026'

interface Wishes {
  /** Goes in as `--config FILE`; a demonstration without one. */
  readonly configuration?: object
  /** Opens the headless glass too. */
  readonly withGlass?: boolean
  /** An earlier station's folder, to go on with. */
  readonly folder?: string
  /** Where its door to other machines listens, once it is switched on. */
  readonly outsideHost?: string
}

/** A whole station in this process, on a data folder of its own, to be used over its door like any other. */
export async function aStationToUse({ configuration, withGlass = false, folder, outsideHost }: Wishes = {}) {
  const home = mkdtempSync(join(tmpdir(), 'ezhan-journey-'))
  const data = folder ?? join(home, 'data')
  const configFile = configuration === undefined ? null : join(home, 'configuration.json')
  if (configFile !== null) writeFileSync(configFile, JSON.stringify(configuration))
  const station = await startStation({
    ...{ dataFolder: data, port: 0, shell: 'headless', configFile },
    ...(outsideHost === undefined ? {} : { outsideHost }),
  })
  if (withGlass) await station.openWindow()
  const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${station.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${readHolder(data).key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as Answer
  }
  return {
    station,
    folder: data,
    url: station.url,
    /** As this machine's own commands ask. */
    ask,
    /** A person of this role, with the first password that they have to change. */
    async aPerson(name: string, role: Role): Promise<{ name: string; password: string }> {
      const { firstPassword } = await ask<{ firstPassword: string }>('POST', '/users', { name, role })
      return { name, password: firstPassword }
    },
    async close() {
      await station.end()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export type AStationToUse = Awaited<ReturnType<typeof aStationToUse>>

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }
export const everySize = [
  ['a phone', phone],
  ['a desk', desk],
] as const

/** Somebody at the console who has signed in through its own pages and chosen a password. */
export async function signedIn(
  browser: Browser,
  { url, station }: AStationToUse,
  size: { width: number; height: number },
  who: { name: string; password: string } = { name: 'admin', password: station.firstPassword ?? '' },
): Promise<Page> {
  // A phone has fingers, and pages that ask for them.
  const hasTouch = size.width < desk.width / 2
  const context = await browser.newContext({ viewport: size, hasTouch, reducedMotion: 'reduce' })
  // Two cores are shared with other browsers; beyond this something is wrong.
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  await page.goto(`${url}/console/`)
  await page.getByLabel('用户名').fill(who.name)
  await page.getByLabel('密码', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('当前密码').fill(who.password)
  await page.getByLabel('新密码', { exact: true }).fill(chosenPassword)
  await page.getByLabel('再输一次新密码').fill(chosenPassword)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await page.getByRole('navigation', { name: '页面' }).waitFor()
  return page
}
