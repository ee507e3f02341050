import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aConsole, type AConsole } from './a-console.ts'
import { aVisitor, barriers, chosenPassword, sidewaysPx, sizes, type AVisitor } from './a-visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

let station: AConsole
let visitor: AVisitor
beforeEach(async () => {
  station = await aConsole()
  visitor = await aVisitor(browser, station, sizes['a phone'])
})
afterEach(async () => {
  await visitor.close()
  await station.close()
  expect(visitor.complaints).toEqual([])
})

describe('signing in', () => {
  it('refuses a wrong password in the words of the station', async () => {
    const { page, enter } = visitor
    await enter('not the password')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toBe('用户名或密码不对。请核对后重试。')
    expect(await barriers(page)).toEqual([])
    for (const size of Object.values(sizes)) {
      await page.setViewportSize(size)
      expect(await sidewaysPx(page)).toBe(0)
    }
  })

  it('takes the first password for one thing, choosing another', async () => {
    const { page, enter, choose } = visitor
    await enter(station.firstPassword)
    await page.getByRole('heading', { name: '请设置新密码' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await choose(station.firstPassword, 'short')
    await page.getByText('请换一个不少于 10 位的密码。').waitFor()
    expect(await barriers(page)).toEqual([])
    await choose(station.firstPassword, chosenPassword)
    await page.getByRole('heading', { name: '石牌街道党群服务中心站' }).waitFor()
  })

  it('does not save two passwords that differ', async () => {
    const { page, enter } = visitor
    await enter(station.firstPassword)
    await page.getByLabel('新密码', { exact: true }).fill(chosenPassword)
    await page.getByLabel('再输一次新密码').fill('something else')
    await page.getByText('两次输入的新密码不一样').waitFor()
    expect(await page.getByRole('button', { name: '保存新密码' }).isDisabled()).toBe(true)
  })

  it('remembers who was here when the page is opened again', async () => {
    const { page, signIn } = visitor
    await signIn()
    await page.reload()
    await page.getByRole('heading', { name: '今日时长' }).waitFor()
  })

  it('leaves at a word, and does not come back by itself', async () => {
    const { page, signIn } = visitor
    await signIn()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('heading', { name: '登录控制台' }).waitFor()
    expect(await page.getByText('登录已过期').count()).toBe(0)
    await page.reload()
    await page.getByRole('heading', { name: '登录控制台' }).waitFor()
  })

  it('comes back to the gate when the session has ended', async () => {
    const { page, signIn } = visitor
    await signIn()
    station.clock.nowMs += 10 * 3_600_000
    station.say(station.showing.status)
    await page.getByText('登录已过期。请重新登录。').waitFor()
  })

  it('speaks English to whoever chooses it, also the next time', async () => {
    const { page } = visitor
    await page.getByRole('button', { name: 'English' }).click()
    await page.reload()
    await page.getByLabel('Name').fill('admin')
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('The name or the password is wrong. Check both and try again.').waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
  })
})
