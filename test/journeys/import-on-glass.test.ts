import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { run } from '../station/a-station.ts'
import { aStationToUse } from './a-station-to-use.ts'

const stick = join(import.meta.dirname, '../fixtures/stick')

let browser: Browser
let station: Awaited<ReturnType<typeof aStationToUse>>
let glass: Page
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  station = await aStationToUse()
  glass = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await glass.addInitScript(countCards)
  await glass.goto(station.station.screenUrl)
  await glass.locator('.layer[data-state=front]').waitFor()
})
afterEach(async () => {
  await glass.close()
  await station.close()
})

/** Runs in the page: how often a card was put on the glass. */
function countCards(): void {
  const seen = { cards: 0 }
  Object.assign(window, { seen })
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node instanceof Element && node.matches('.work')) seen.cards += 1
  }).observe(document, { childList: true, subtree: true })
}
const cards = () => glass.evaluate(() => (window as unknown as { seen: { cards: number } }).seen.cards)

describe('an import that a technician asked to see on the glass', () => {
  it('is told there while it goes on, and at its end, by the command', async () => {
    const importing = run('import', stick, '--on-glass', '--data', station.folder)
    await glass.locator('.work').waitFor()
    const { output } = await importing
    const result = glass.locator('.work[data-at=done]')
    await result.waitFor()
    const countOf = (words: string) => /收下 (\d+) 个/.exec(words)?.[1]
    expect(Number(countOf(output))).toBeGreaterThan(0)
    expect(countOf(await result.innerText())).toBe(countOf(output))
  })

  it('stands there while it is held, and goes when it is cancelled', async () => {
    await station.ask('POST', '/library/import', { path: stick, onGlass: true })
    await station.ask('POST', '/library/import/steps', { step: 'pause' })
    await glass.locator('.work[data-at=paused]').waitFor()
    await station.ask('POST', '/library/import/steps', { step: 'cancel' })
    await glass.locator('.work[data-at=stopped]').waitFor()
  })

  it('goes with the controller', async () => {
    await station.ask('POST', '/library/import', { path: stick, onGlass: true })
    await station.ask('POST', '/library/import/steps', { step: 'pause' })
    await glass.locator('.work[data-at=paused]').waitFor()
    await station.station.end()
    await glass.locator('.work').waitFor({ state: 'detached' })
  })
})

describe('any other import', () => {
  it('is nobody’s business in the hall', async () => {
    expect((await run('import', stick, '--data', station.folder)).output).toContain('收下')
    expect(await cards()).toBe(0)
  })
})
