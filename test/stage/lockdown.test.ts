import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'

let browser: Browser
let stage: AStage
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  stage = await aStage(browser)
})
afterEach(() => stage.close())

const escapes = [
  'Control+t',
  'Control+n',
  'Control+p',
  'Control+s',
  'F5',
  'F11',
  'F12',
  'Alt+ArrowLeft',
  'Escape',
]

describe('the locked page', () => {
  it.each(escapes)('gives %s to nobody', async (keys) => {
    const { page } = stage
    await page.evaluate(() => {
      const pressed: boolean[] = ((window as unknown as { pressed: boolean[] }).pressed = [])
      // Added after the lock, so that it hears a key only if the lock let it through.
      window.addEventListener('keydown', (event) => pressed.push(event.defaultPrevented), true)
    })
    const address = page.url()
    await page.keyboard.press(keys)
    expect(await page.evaluate(() => (window as unknown as { pressed: boolean[] }).pressed)).toEqual([])
    expect(page.context().pages()).toHaveLength(1)
    expect(page.url()).toBe(address)
  })

  it.each(['keydown', 'contextmenu', 'dragstart', 'drop', 'selectstart', 'wheel'])(
    'refuses %s',
    async (name) => {
      const refused = await stage.page.evaluate((name) => {
        const event = new Event(name, { bubbles: true, cancelable: true })
        return !document.body.dispatchEvent(event)
      }, name)
      expect(refused).toBe(true)
    },
  )

  it('hides the pointer', async () => {
    expect(await stage.page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none')
  })

  it('never shows a white page, not even before its style has come', async () => {
    const { page, server } = stage
    await page.route('**/*.css', (route) => route.abort())
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(server.address.replace('#', '?again#'))
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(13, 38, 39)')
  })
})
