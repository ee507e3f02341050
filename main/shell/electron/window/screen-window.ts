import { app, BrowserWindow, powerSaveBlocker } from 'electron'
import { Watch } from '../../watch.ts'
import type { WindowWord } from '../words.ts'
import { lockPage, lockSession } from './program-lock.ts'
import { WindowPage } from './window-page.ts'

export interface ScreenWindow {
  screenshot(): Promise<Buffer>
  close(): void
}

export interface ScreenChoice {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly say: (word: WindowWord) => void
  /** This window cannot go on; the controller asks for another. */
  readonly giveUp: () => void
}

const firstShowTimeoutMs = 15_000
const screenshotQuality = 90
/** Chromium falls back by itself twice; the third loss in a row is a driver that will not do. */
const graphicsLossesAllowed = 3

/** Opens the kiosk window and keeps it showing `url`. */
export async function openScreen(choice: ScreenChoice): Promise<ScreenWindow> {
  const { url, width, height, say, giveUp } = choice
  lockSession(url)
  const window = kioskWindow(width, height)
  lockPage(window.webContents, url)
  const page = new WindowPage(window.webContents)
  let closing = false
  window.on('close', (event) => !closing && event.preventDefault())
  await page.show(url, firstShowTimeoutMs)
  window.show()
  const blocker = powerSaveBlocker.start('prevent-display-sleep')
  const watch = new Watch(
    page,
    url,
    (event) => event.type !== 'lost' && say({ type: 'told', event: event.type }),
    giveUp,
  )
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !page.isBeingReplaced) watch.crashed()
  })
  watchGraphics(choice)
  return {
    screenshot: async () => (await window.webContents.capturePage()).toJPEG(screenshotQuality),
    close: () => {
      closing = true
      watch.end()
      powerSaveBlocker.stop(blocker)
      window.destroy()
    },
  }
}

function kioskWindow(width: number, height: number): BrowserWindow {
  return new BrowserWindow({
    ...{ x: 0, y: 0, width, height, show: false, backgroundColor: '#000000' },
    ...{ kiosk: true, fullscreen: true, frame: false, autoHideMenuBar: true, title: '科普中国e站' },
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      navigateOnDragDrop: false,
      disableDialogs: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
    },
  })
}

function watchGraphics({ say, giveUp }: ScreenChoice): void {
  let losses = 0
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    losses += 1
    if (losses < graphicsLossesAllowed) return
    say({ type: 'accelerationFailed' })
    giveUp()
  })
}
