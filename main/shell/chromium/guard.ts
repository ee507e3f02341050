import { isErrorPage, isHome } from '../home.ts'
import type { Cdp } from './cdp.ts'
import type { BrowserEvent } from './events.ts'
import type { Page } from './page.ts'

const putBackTimeoutMs = 5_000

/** Keeps the page on the origin of `url`, and the browser from opening anything beside it. */
export async function guardPage(cdp: Cdp, page: Page, url: string): Promise<void> {
  const guard = new Guard(cdp, page, url)
  // A rejected command means that the page or the browser is going: the watch sees to that.
  cdp.onEvent((event) => void guard.obey(event).catch(() => undefined))
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  await page.send('Inspector.enable', {})
  await page.send('Page.enable', {})
  // Documents only: every range request of a video through this pipe would cost frames.
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
}

class Guard {
  readonly #cdp: Cdp
  readonly #page: Page
  readonly #url: string
  /** Before its first arrival the page stands on the black page, and is on its way. */
  #arrived = false

  constructor(cdp: Cdp, page: Page, url: string) {
    this.#cdp = cdp
    this.#page = page
    this.#url = url
  }

  async obey(event: BrowserEvent): Promise<void> {
    switch (event.method) {
      case 'Target.targetCreated': {
        const { targetId, type } = event.params.targetInfo
        const foreign = type === 'page' && targetId !== this.#page.targetId
        if (foreign) await this.#cdp.send('Target.closeTarget', { targetId })
        return
      }
      case 'Page.javascriptDialogOpening':
        // Only "leave this page?" is answered with yes: it must not hold up the way back.
        await this.#page.send('Page.handleJavaScriptDialog', { accept: event.params.type === 'beforeunload' })
        return
      case 'Fetch.requestPaused':
        return this.#judge(event.params.requestId, event.params.request.url)
      case 'Page.frameNavigated':
        if (event.params.frame.parentId === undefined) await this.#hold(event.params.frame.url)
        return
      case 'Target.targetCrashed':
      case 'Target.targetDestroyed':
        return
    }
  }

  /** An aborted navigation leaves the page standing as it was. */
  async #judge(requestId: string, asked: string): Promise<void> {
    if (isHome(asked, this.#url)) await this.#page.send('Fetch.continueRequest', { requestId })
    else await this.#page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  }

  /** about:blank and its like need no request, so they are put back after the fact. */
  async #hold(address: string): Promise<void> {
    if (isHome(address, this.#url)) this.#arrived = true
    else if (this.#arrived && !isErrorPage(address)) await this.#page.show(this.#url, putBackTimeoutMs)
  }
}
