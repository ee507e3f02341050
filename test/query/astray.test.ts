import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aSlide, aStation, type AStation } from './a-station.ts'
import { aVisitor } from './a-visitor.ts'
import { goAstray } from './astray.ts'

let browser: Browser
let station: AStation
beforeAll(async () => {
  ;[browser, station] = await Promise.all([aBrowser(), aStation()])
})
afterAll(async () => {
  await browser.close()
  await station.close()
})

/** The long lane (bench/query) goes on for minutes instead. */
const minutes = Number(process.env.EZHAN_ASTRAY_MINUTES ?? 0)
const longMs = minutes * 60_000

function until(): () => boolean {
  const from = performance.now()
  let left = 400
  return () => (longMs > 0 ? performance.now() - from < longMs : left-- > 0)
}

describe('400 taps and keys at random', () => {
  it.each([
    [1, 1280, 720],
    [20261122, 1080, 1920],
  ])(
    'of seed %i never lead out, and the loop comes back',
    async (seed, width, height) => {
      const visitor = await aVisitor(browser, station, { width, height, clock: true })
      const { page } = visitor
      const address = page.url()
      const { visits, ...escapes } = await goAstray(visitor, seed, until())
      expect(escapes).toEqual({ windows: 0, moves: [], dialogs: 0 })
      expect(visits).toBeGreaterThan(0)
      expect(page.url()).toBe(address)
      while ((await page.locator('.query-frame').count()) > 0) await visitor.pass(10)
      const after = { ...aSlide, id: `after-${seed}` }
      station.stage.program(after)
      await station.stage.until((report) => report.type === 'revealed' && report.showingId === after.id)
      await station.stage.until(
        (report) => report.type === 'beat' && report.showingId === after.id && report.visible,
      )
      await visitor.close()
    },
    120_000 + longMs * 1.2,
  )
})
