import type { Cdp } from './cdp.ts'
import type { BrowserEvent } from './events.ts'
import type { Page } from './page.ts'

const putBackTimeoutMs = 5_000

/** The page stays on the origin of `url`, and the browser opens nothing beside it. */
export async function guardPage(cdp: Cdp, page: Page, url: string): Promise<void> {
  cdp.onEvent((event) => void obey(cdp, page, url, event).catch(() => undefined))
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  await page.send('Inspector.enable', {})
  await page.send('Page.enable', {})
  // Documents only: every range request of a video through this pipe would cost frames.
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
}

// A rejected command here means that the page or the browser is going: the watch sees to that.
async function obey(cdp: Cdp, page: Page, url: string, event: BrowserEvent): Promise<void> {
  switch (event.method) {
    case 'Target.targetCreated': {
      const { targetId, type } = event.params.targetInfo
      if (type === 'page' && targetId !== page.targetId) await cdp.send('Target.closeTarget', { targetId })
      return
    }
    case 'Page.javascriptDialogOpening':
      // Only "leave this page?" is answered with yes: it must not hold up the way back.
      await page.send('Page.handleJavaScriptDialog', { accept: event.params.type === 'beforeunload' })
      return
    case 'Fetch.requestPaused': {
      const { requestId, request } = event.params
      // An aborted navigation leaves the page standing as it was.
      if (isHome(request.url, url)) await page.send('Fetch.continueRequest', { requestId })
      else await page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
    case 'Page.frameNavigated': {
      const { frame } = event.params
      if (frame.parentId === undefined && !isHome(frame.url, url)) await page.show(url, putBackTimeoutMs)
      return
    }
    case 'Target.targetCrashed':
    case 'Target.targetDestroyed':
      return
  }
}

/** about:blank and data: need no request, so they are put back after the fact; an error page belongs to the watch. */
export const isHome = (address: string, url: string) =>
  address.startsWith('chrome-error:') ||
  (URL.canParse(address) && new URL(address).origin === new URL(url).origin)
