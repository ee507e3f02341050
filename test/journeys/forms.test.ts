import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { codeNow } from '../system/code-now.ts'
import {
  aStationToUse,
  chosenPassword,
  everySize,
  phone,
  signedIn,
  type AStationToUse,
} from './a-station-to-use.ts'

let browser: Browser
let station: AStationToUse
const pages = new Map<string, Page>()
let photo: Buffer
beforeAll(async () => {
  ;[browser, station] = await Promise.all([aBrowser(), aStationToUse()])
  for (const [at, size] of everySize) {
    for (const role of ['admin', 'county'] as const) {
      const who = await station.aPerson(`${role}${size.width}`, role)
      const page = await signedIn(browser, station, size, who)
      page.on('dialog', (question) => void question.accept())
      pages.set(`${role} at ${at}`, page)
    }
  }
  photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#1d5f58' } })
    .jpeg()
    .toBuffer()
}, 90_000)
afterAll(async () => {
  await browser.close()
  await station.close()
})

const pageAt = (at: string, role: 'admin' | 'county' = 'admin'): Page => {
  const page = pages.get(`${role} at ${at}`)
  if (!page) throw new Error(`no ${role} sits at ${at}`)
  return page
}
/** The page anew; what was entered there before is let go of. */
async function turnTo(page: Page, path: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${station.url}/console/#/${path}`)
}
const picture = async (page: Page, name: string) => {
  const shots = process.env['EZHAN_SHOTS']
  if (shots)
    await page.screenshot({ path: join(shots, `${name}-${page.viewportSize()?.width}.png`), fullPage: true })
}

interface Form {
  /** Who fills it in: an administrator, where nothing is said. */
  readonly by?: 'county'
  readonly path: string
  /** What is opened before the form stands there. */
  readonly open?: string
  readonly field: string
  readonly send: string
  /** What else the form wants before it is sent. */
  readonly also?: Readonly<Record<string, string>>
}
const activity: Form = {
  path: 'station/activities',
  field: '活动名称',
  send: '登记',
  also: { 活动类型: '讲座', 场所类型: '学校', 参加人数: '50' },
}
const forms: readonly (readonly [string, Form])[] = [
  ['the profile', { path: 'station', field: '站点名称', send: '保存' }],
  ['an activity', activity],
  ['an entry', { path: 'station/entries', field: '说明（可不填）', send: '登记' }],
  ['a step', { by: 'county', path: 'station/lifecycle', open: '申报', field: '事由', send: '提交办理' }],
  ['the backups’ setting', { path: 'system/backups', field: '自动备份另存到（可空）', send: '保存设置' }],
  ['a new account', { path: 'system/people', field: '用户名', send: '新建' }],
  ['a token', { path: 'system/people', field: '用途', send: '新建令牌' }],
]

async function stand(page: Page, form: Form): Promise<Locator> {
  await turnTo(page, form.path)
  if (form.open) await page.locator('.next-step', { hasText: form.open }).first().click()
  const field = page.getByLabel(form.field, { exact: true }).first()
  await field.waitFor()
  for (const [label, text] of Object.entries(form.also ?? {}))
    await page.getByLabel(label, { exact: true }).fill(text)
  return field
}
const formOf = (field: Locator) => field.locator('xpath=ancestor::form')

describe.each(everySize)('at %s', (at) => {
  it.each(forms)(
    '%s keeps what was typed: when it is left by mistake, and when the line is lost; and no more than it holds',
    async (_name, form) => {
      const page = pageAt(at, form.by)
      const field = await stand(page, form)
      await field.fill('/还没有保存')
      await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '今日' }).click()
      const asked = page.getByRole('dialog', { name: '还没有保存，要离开吗？' })
      await asked.getByRole('button', { name: '取消' }).click()
      expect(await field.inputValue()).toBe('/还没有保存')

      const send = formOf(field).getByRole('button', { name: form.send, exact: true })
      await page.context().setOffline(true)
      await send.click()
      await formOf(field).getByText('连不上站点控制器').waitFor()
      await page.context().setOffline(false)
      expect(await field.inputValue()).toBe('/还没有保存')

      await field.fill('长'.repeat(10_000))
      expect((await field.inputValue()).length).toBe(Number(await field.getAttribute('maxlength')))
      expect(await sidewaysPx(page)).toBe(0)
    },
  )

  it('a step takes several photos, tells which is none, and sends one again after the line was lost', async () => {
    const page = pageAt(at, 'county')
    const field = await stand(page, { path: 'station/lifecycle', open: '申报', field: '事由', send: '' })
    const rows = page.locator('.photo-rows li')
    const choose = (...names: string[]) =>
      page.getByLabel('佐证照片').setInputFiles(
        names.map((name) => ({
          name,
          mimeType: 'image/jpeg',
          buffer: name.startsWith('假') ? Buffer.from('不是照片') : photo,
        })),
      )
    await choose('大厅.jpg', '门牌.jpg', '假照片.jpg')
    await rows.filter({ hasText: '大厅.jpg' }).getByText('已上传').waitFor()
    await rows.filter({ hasText: '假照片.jpg' }).getByText('不是完整的 JPG 或 PNG 照片').waitFor()
    const send = formOf(field).getByRole('button', { name: '提交办理' })
    expect(await send.isDisabled()).toBe(true)
    await field.fill('新建站点申报')
    await page.getByLabel('佐证材料（每行一项）').fill('长'.repeat(10_000))
    await picture(page, 'evidence')
    expect([await barriers(page), await sidewaysPx(page)]).toEqual([[], 0])
    await page.getByRole('button', { name: '删除 假照片.jpg' }).click()
    await page.context().setOffline(true)
    await choose('会议.jpg')
    await rows.filter({ hasText: '会议.jpg' }).getByText('连不上站点控制器').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '重试 会议.jpg' }).click()
    await expect.poll(() => rows.getByText('已上传').count()).toBe(3)
    await send.click()
    await formOf(field).getByRole('alert').waitFor()
    expect((await page.getByLabel('佐证材料（每行一项）').inputValue()).length).toBe(10_000)
    expect(await rows.count()).toBe(3)
  })

  it('a date that has yet to come, or none, is not sent', async () => {
    const page = pageAt(at)
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    const field = await stand(page, { ...activity, also: {} })
    const send = formOf(field).getByRole('button', { name: '登记', exact: true })
    await send.click()
    await field.fill('讲座')
    await page.getByLabel('日期').first().fill('2999-01-01')
    await send.click()
    expect(await field.inputValue()).toBe('讲座')
    expect(sent).toEqual([])
  })

  it('backups set by another meanwhile stand beside mine', async () => {
    const page = pageAt(at)
    await turnTo(page, 'system/backups')
    const time = page.getByLabel('自动备份时间')
    await time.fill('12:30')
    await page.getByLabel('周日').uncheck()
    const { edition, setting } = await station.ask<{ edition: number; setting: object }>('GET', '/backups')
    await station.ask('PUT', '/backups/setting', { edition, ...setting, at: '18:45' })
    await page.getByRole('button', { name: '保存设置' }).click()
    await page.getByText(/备份设置已由 .+ 改为第 \d+ 版/).waitFor()
    await page.getByRole('cell', { name: '18:45' }).waitFor()
    await picture(page, 'backups-both')
    expect([await barriers(page), await sidewaysPx(page)]).toEqual([[], 0])
    await page.getByRole('button', { name: '仍用我的，再次保存' }).click()
    await page.getByText(/下次自动备份：\d{4}-\d\d-\d\d 12:30/).waitFor()
    const after = await station.ask<{ setting: { at: string; weekdays: number[] } }>('GET', '/backups')
    expect(after.setting).toMatchObject({ at: '12:30', weekdays: [1, 2, 3, 4, 5, 6] })
    await station.ask('PUT', '/backups/setting', { edition: edition + 2, ...setting })
  })
})

describe('a phone whose clock is an hour ahead', () => {
  it('signs in and stays, is told the station’s time, and hears that its code is of another hour', async () => {
    const context = await browser.newContext({ viewport: phone })
    const page = await context.newPage()
    const aheadMs = 3_600_000
    await page.clock.setSystemTime(Date.now() + aheadMs)
    const { name, password } = await station.aPerson('快一小时', 'technician')
    await page.goto(`${station.url}/console/`)
    await page.getByLabel('用户名').fill(name)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByLabel('当前密码').fill(password)
    await page.getByLabel('新密码', { exact: true }).fill(chosenPassword)
    await page.getByLabel('再输一次新密码').fill(chosenPassword)
    await page.getByRole('button', { name: '保存新密码' }).click()
    const inside = page.getByRole('navigation', { name: '页面' })
    await inside.waitFor()
    await page.reload()
    await inside.waitFor()
    await page.goto(`${station.url}/console/#/system/account`)
    const { sessions } = await page.evaluate(
      async () => (await (await fetch('/api/v1/sessions')).json()) as { sessions: { begunAt: string }[] },
    )
    const begunAt = sessions.at(-1)?.begunAt ?? ''
    await page.getByText(begunAt.slice(0, 16).replace('T', ' ')).first().waitFor()
    await page.getByRole('button', { name: '开始设置' }).click()
    const secret = /[A-Z2-7]{32}/.exec(await page.getByText('无法扫描时手工输入').innerText())?.[0] ?? ''
    await page.getByLabel('6 位验证码').fill(codeNow(secret, aheadMs / 30_000))
    await page.getByRole('button', { name: '启用' }).click()
    await page.getByText('若总是不对，请校准手机时间').waitFor()
    await context.close()
  })
})
