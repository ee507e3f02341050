import type { Cdp } from './cdp.ts'
import type { BrowserEvent } from './events.ts'
import type { Command, CommandParams } from './commands.ts'
import { keyLock } from './key-lock.ts'
import type { WatchedPage } from '../watch.ts'
import { guardPage } from './guard.ts'

export interface PageSize {
  readonly width: number
  readonly height: number
}

const attachTimeoutMs = 10_000
const screenshotTimeoutMs = 5_000
/** Evidence pictures are looked at by people: above 90 a JPEG only grows. */
const screenshotQuality = 90

/** The one page of a kiosk. */
export class Page implements WatchedPage {
  readonly #cdp: Cdp
  readonly targetId: string
  readonly #sessionId: string

  constructor(cdp: Cdp, targetId: string, sessionId: string) {
    this.#cdp = cdp
    this.targetId = targetId
    this.#sessionId = sessionId
  }

  send<C extends Command>(method: C, params: CommandParams[C], timeoutMs?: number) {
    return this.#cdp.send(method, params, { sessionId: this.#sessionId, ...(timeoutMs && { timeoutMs }) })
  }

  /** Rejects where the address does not answer or the page does not come to life in time. */
  async show(url: string, timeoutMs: number): Promise<void> {
    const { errorText } = await this.send('Page.navigate', { url }, timeoutMs)
    if (errorText) throw new Error(errorText)
    await this.address(timeoutMs)
    // Nowhere to go back to.
    await this.send('Page.resetNavigationHistory', {}, timeoutMs)
  }

  async address(timeoutMs: number): Promise<string> {
    const { result } = await this.send(
      'Runtime.evaluate',
      { expression: 'location.href', returnByValue: true },
      timeoutMs,
    )
    return String(result.value)
  }

  free(timeoutMs: number) {
    return this.send('Runtime.terminateExecution', {}, timeoutMs)
  }

  /** The browser holds this one page, so every page process is its; a stopped one hears no softer word. */
  async crash(timeoutMs: number): Promise<void> {
    const crashed = this.#cdp.next((event) => this.hasCrashed(event), timeoutMs)
    const killed = this.#cdp.send('SystemInfo.getProcessInfo', {}, { timeoutMs }).then(({ processInfo }) => {
      for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
    })
    // A navigation sent before the browser has noticed would go down with the old process.
    await Promise.all([crashed, killed])
  }

  hasCrashed(event: BrowserEvent): boolean {
    return event.method === 'Target.targetCrashed' && event.params.targetId === this.targetId
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send(
      'Page.captureScreenshot',
      { format: 'jpeg', quality: screenshotQuality },
      screenshotTimeoutMs,
    )
    return Buffer.from(data, 'base64')
  }
}

/** Takes the browser's first page, locks it to the origin of `url`, and shows nothing yet. */
export async function lockedPage(cdp: Cdp, url: string, fixedSize: PageSize | null): Promise<Page> {
  const targetId = await firstPage(cdp)
  const { sessionId } = await cdp.send(
    'Target.attachToTarget',
    { targetId, flatten: true },
    { timeoutMs: attachTimeoutMs },
  )
  const page = new Page(cdp, targetId, sessionId)
  await guardPage(cdp, page, url)
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: keyLock, runImmediately: true })
  await page.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 1 } })
  const size = fixedSize ?? (await screenOverhung(page))
  if (size)
    await page.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 0, mobile: false })
  return page
}

/** The screen's size where the window is larger than it: the page is to have the screen, no more. */
async function screenOverhung(page: Page): Promise<PageSize | null> {
  const expression = 'innerHeight > screen.height ? `${screen.width}x${screen.height}` : ""'
  const { result } = await page.send('Runtime.evaluate', { expression, returnByValue: true })
  const [width, height] = String(result.value).split('x').map(Number)
  return width && height ? { width, height } : null
}

/** The browser answers before its window stands; it tells of the first page when there is one. */
function firstPage(cdp: Cdp): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the browser opened no page')), attachTimeoutMs)
    cdp.onEvent((event) => {
      if (event.method !== 'Target.targetCreated' || event.params.targetInfo.type !== 'page') return
      clearTimeout(timer)
      resolve(event.params.targetInfo.targetId)
    })
    cdp.send('Target.setDiscoverTargets', { discover: true }).catch(reject)
  })
}
