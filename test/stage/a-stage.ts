import type { Browser, Page } from 'playwright'
import { StageServer } from './stage-server.ts'

/** A stage on a glass of its own, connected and waiting for a programme. */
export interface AStage {
  readonly server: StageServer
  readonly page: Page
  readonly close: () => Promise<void>
}

export interface StageGiven {
  readonly mediaFolder?: string
  /** What the page's wall clock says, and goes on saying; its timers run on. */
  readonly stoppedAt?: string
  readonly reducedMotion?: 'reduce' | 'no-preference'
}

/** Opens the real page on a glass of this size. */
export async function aStage(
  browser: Browser,
  width = 1280,
  height = 720,
  { mediaFolder, stoppedAt, reducedMotion }: StageGiven = {},
): Promise<AStage> {
  const server = await StageServer.start(mediaFolder)
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: reducedMotion ?? 'no-preference',
  })
  if (stoppedAt !== undefined) await page.addInitScript(stopClock, Date.parse(stoppedAt))
  await page.goto(server.address)
  await server.until((report) => report.type === 'hello')
  const close = async () => {
    await page.close()
    await server.close()
  }
  return { server, page, close }
}

/** Runs in the page. */
function stopClock(atMs: number): void {
  const Running = Date
  class Stopped extends Running {
    constructor(...given: [] | [number | string]) {
      super(given[0] ?? atMs)
    }
    static override now(): number {
      return atMs
    }
  }
  window.Date = Stopped as DateConstructor
}

/** The colour of the glass at a place given in parts of its width and height. */
export async function colourAt(page: Page, across: number, down: number): Promise<string> {
  const { default: sharp } = await import('sharp')
  const glass = page.viewportSize() ?? { width: 1, height: 1 }
  const clip = {
    x: Math.round(glass.width * across),
    y: Math.round(glass.height * down),
    width: 1,
    height: 1,
  }
  const pixel = await sharp(await page.screenshot({ clip }))
    .removeAlpha()
    .raw()
    .toBuffer()
  return `#${pixel.subarray(0, 3).toString('hex')}`
}
