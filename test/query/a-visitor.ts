import type { Browser, FrameLocator, Page } from 'playwright'
import { aSlide, type AStation } from './a-station.ts'

/** Somebody before the glass: taps, and nothing else. */
export interface AVisitor {
  readonly page: Page
  /** The query over the stage. */
  readonly query: FrameLocator
  /** How often the glass was tapped. */
  readonly taps: () => number
  /** Taps what carries these words. */
  tap(words: string | RegExp): Promise<void>
  /** Taps the stage, and waits until the query stands over it. */
  touchGlass(): Promise<void>
  /** Lets the page's clock run, a second at a time: query and stage hear each other in between. */
  pass(seconds: number): Promise<void>
  /** Waits until the loop has the glass again. */
  gone(): Promise<void>
  close(): Promise<void>
}

interface Glass {
  readonly width?: number
  readonly height?: number
  /** With a page clock in the test's hand. */
  readonly clock?: boolean
}

/** Opens the real stage on a touch glass of this size, with a slide on it. */
export async function aVisitor(
  browser: Browser,
  station: AStation,
  { width = 1920, height = 1080, clock = false }: Glass = {},
): Promise<AVisitor> {
  station.stage.reports.length = 0
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
  const page = await context.newPage()
  if (clock) await page.clock.install({ time: new Date('2026-11-22T09:00:00+08:00') })
  await page.goto(station.screen)
  await station.stage.until(({ type }) => type === 'hello')
  station.stage.program(aSlide)
  await station.stage.until((report) => report.type === 'revealed' && report.showingId === aSlide.id)
  const query = page.frameLocator('.query-frame')
  let taps = 0
  return {
    page,
    query,
    taps: () => taps,
    async tap(words) {
      taps += 1
      await query.getByRole('button', { name: words }).first().tap()
    },
    async touchGlass() {
      await page.touchscreen.tap(width / 2, height / 2)
      await query.locator('.query').waitFor()
      await page.locator('.query-frame:not([data-waiting])').waitFor()
    },
    async pass(seconds) {
      for (let second = 0; second < seconds; second += 1) await page.clock.runFor(1_000)
    },
    async gone() {
      await page.locator('.query-frame').waitFor({ state: 'detached' })
    },
    close: () => context.close(),
  }
}
