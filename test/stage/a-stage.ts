import type { Browser, Page } from 'playwright'
import { StageServer } from './stage-server.ts'

/** A stage on a glass of its own, connected and waiting for a programme. */
export interface AStage {
  readonly server: StageServer
  readonly page: Page
  readonly close: () => Promise<void>
}

/** Opens the real page on a glass of this size. */
export async function aStage(browser: Browser, width = 1280, height = 720): Promise<AStage> {
  const server = await StageServer.start()
  const page = await browser.newPage({ viewport: { width, height } })
  await page.goto(server.address)
  await server.until((report) => report.type === 'hello')
  const close = async () => {
    await page.close()
    await server.close()
  }
  return { server, page, close }
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
