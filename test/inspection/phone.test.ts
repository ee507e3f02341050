import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aDoor, type ADoor } from '../http/a-door.ts'
import { pin } from './a-glass.ts'

let door: ADoor
beforeEach(async () => {
  door = await aDoor()
  await door.door.inspection.setPin(pin, { role: 'technician', name: '技术员' })
})
afterEach(() => door.close())

/** From another machine of the same network. */
const from = {
  remoteAddress: '192.168.1.20',
  headers: { host: 'station', 'content-type': 'application/x-www-form-urlencoded' },
}
const type = (payload: string) => door.app.inject({ method: 'POST', url: '/inspect/', payload, ...from })

describe('the page for a telephone', () => {
  it('asks for the PIN, and shows the facts to who has it', async () => {
    const asked = await door.app.inject({ url: '/inspect/', ...from })
    expect(asked.body).toContain('6 位检查口令')
    expect(asked.body).not.toContain('责任人')
    const shown = await type(`pin=${pin}`)
    expect(shown.statusCode).toBe(200)
    for (const words of [
      '预计今日达标',
      '达标 19 天，应播 22 天',
      '0662-0000000',
      '2026-12-15 前',
      'EZ1|4415210001|',
    ])
      expect(shown.body).toContain(words)
    expect(shown.headers['cache-control']).toBe('no-store')
  })

  it('refuses a wrong PIN, in words, and waits as long as the pad before the glass', async () => {
    const answers = []
    for (const wrong of ['pin=314159', 'pin=abc', 'pin=314159', 'pin=314159', `pin=${pin}`])
      answers.push(await type(wrong))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 429, 429])
    expect(answers[0]?.body).toContain('检查口令不对')
    expect(answers[4]?.body).toContain('秒后重试')
    const entrances = door.door.acts.list({ kind: 'inspection-refused' }).map(({ body }) => body)
    expect(entrances[0]).toMatchObject({ entrance: '手机' })
  })

  it('takes no long form, and runs nothing', async () => {
    expect((await type(`pin=${'1'.repeat(5_000)}`)).statusCode).toBe(413)
    const { headers, body } = await type(`pin=${pin}`)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body).not.toContain('<script')
  })

  it('fits a telephone of 360 px, and is used with its keys alone', async () => {
    const url = await door.listens()
    const browser = await aBrowser()
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(`${url}/inspect/`)
    await page.keyboard.type(pin)
    await page.keyboard.press('Enter')
    await page.getByText('签名文字').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await browser.close()
  })
})
