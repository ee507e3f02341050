import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeNow } from '../system/code-now.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import {
  aStationToUse,
  chosenPassword,
  desk,
  phone,
  signedIn,
  type AStationToUse,
} from './a-station-to-use.ts'

/** Stands for the network: another address of this machine than the one its own door listens to. */
const outsideHost = '127.0.0.2'

let browser: Browser
let use: AStationToUse
beforeAll(async () => {
  ;[browser, use] = await Promise.all([aBrowser(), aStationToUse({ outsideHost })])
})
afterAll(async () => {
  await browser.close()
  await use.close()
})

/** On the edition that holds. */
async function change(setting: object): Promise<{ addresses: string[] }> {
  const { edition } = await use.ask<{ edition: number }>('GET', '/outside')
  return use.ask('PUT', '/outside', { edition, ...setting })
}

describe('the system of a station', () => {
  it('makes an account that signs in on a phone and sets up a code; the audit finds it', async () => {
    const admin = await signedIn(browser, use, desk)
    await admin.goto(`${use.url}/console/#/system/people`)
    await admin.getByLabel('用户名').fill('李技术')
    await admin.getByRole('button', { name: '新建', exact: true }).click()
    const password = await admin.locator('[data-secret]').innerText()
    await admin.getByRole('button', { name: '已抄下，关闭' }).click()

    const technician = await signedIn(browser, use, phone, { name: '李技术', password })
    await technician.goto(`${use.url}/console/#/system/account`)
    await technician.getByRole('button', { name: '开始设置' }).click()
    const hint = await technician.getByText('无法扫描时手工输入').innerText()
    const secret = /[A-Z2-7]{32}/.exec(hint)?.[0] ?? ''
    await technician.getByLabel('6 位验证码').fill(codeNow(secret))
    await technician.getByRole('button', { name: '启用' }).click()
    await technician.getByText('动态验证码已启用').waitFor()
    expect([await barriers(technician), await sidewaysPx(technician)]).toEqual([[], 0])

    await technician.getByRole('button', { name: '退出登录' }).click()
    await technician.getByLabel('用户名').fill('李技术')
    await technician.getByLabel('密码', { exact: true }).fill(chosenPassword)
    await technician.getByRole('button', { name: '登录' }).click()
    // The first code was used up: the next step of time brings another.
    await technician.getByLabel('动态验证码').fill(codeNow(secret, 1))
    await technician.getByRole('button', { name: '登录' }).click()
    await technician.getByRole('navigation', { name: '页面' }).waitFor()

    await admin.goto(`${use.url}/console/#/system/audit`)
    await admin.getByText('操作记录链完好').waitFor()
    await admin.getByLabel('查找').fill('李技术')
    await admin.getByRole('button', { name: '查询' }).click()
    await admin.getByText('admin新建账号“李技术”，身份为技术员。').waitFor()
    await admin.getByText('李技术为自己的账号启用了动态验证码。').waitFor()
    await Promise.all([technician.context().close(), admin.context().close()])
  })

  it('lets other machines in while it is switched on, and no longer', async () => {
    const state = await use.ask<{ listening: boolean }>('GET', '/outside')
    expect(state.listening).toBe(false)
    const setting = { enabled: true, port: 0, allow: ['127.0.0.0/8'] }
    const { addresses } = await change(setting)
    const [address = ''] = addresses
    expect(address).toMatch(/^https:\/\/127\.0\.0\.2:\d+$/)

    const context = await browser.newContext({ viewport: phone, ignoreHTTPSErrors: true })
    const page = await context.newPage()
    await page.goto(`${address}/console/`)
    await page.getByLabel('用户名').fill('admin')
    await page.getByLabel('密码', { exact: true }).fill(chosenPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('navigation', { name: '页面' }).waitFor()
    expect((await context.cookies())[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' })
    await page.goto(`${address}/console/#/system/outside`)
    await page.getByText('只能在本机上开关').waitFor()

    const statusOf = async (path: string) => (await context.request.get(`${address}${path}`)).status()
    expect(await statusOf('/inspect/')).toBe(200)
    expect(await statusOf('/stage?key=none')).toBe(404)
    expect(await statusOf('/screen-api/inspection/pin')).toBe(404)
    const stranger = await browser.newContext({ ignoreHTTPSErrors: true })
    expect((await stranger.request.get(`${address}/api/v1/metrics`)).status()).toBe(401)
    const rebound = { headers: { host: 'evil.example' } }
    expect((await stranger.request.get(`${address}/api/v1/health`, rebound)).status()).toBe(404)

    await change({ ...setting, enabled: false })
    await expect(context.request.get(`${address}/inspect/`)).rejects.toThrow(/ECONNREFUSED/)
    const { acts } = await use.ask<{ acts: { kind: string }[] }>('GET', '/audit?kind=outside-changed')
    expect(acts).toHaveLength(2)
    await Promise.all([context.close(), stranger.close()])
  })

  it('is not switched on an edition that is no longer the newest', async () => {
    const setting = { enabled: true, port: 0, allow: ['127.0.0.0/8'] }
    await expect(use.ask('PUT', '/outside', { edition: 0, ...setting })).rejects.toThrow(/409.*setting-stale/)
    expect((await use.ask<{ listening: boolean }>('GET', '/outside')).listening).toBe(false)
  })

  it('keeps out who is not on the list', async () => {
    const setting = { enabled: true, port: 0, allow: ['10.0.0.0/8'] }
    const { addresses } = await change(setting)
    const context = await browser.newContext({ ignoreHTTPSErrors: true })
    await expect(context.request.get(`${addresses[0]}/api/v1/health`)).rejects.toThrow()
    await change({ ...setting, enabled: false })
    await context.close()
  })
})
