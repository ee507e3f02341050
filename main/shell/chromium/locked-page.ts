import type { Cdp } from './cdp.ts'
import { guardPage } from './guard.ts'
import { keyLock } from './key-lock.ts'
import { Page } from './page.ts'

export interface PageSize {
  readonly width: number
  readonly height: number
}

const attachTimeoutMs = 10_000

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
