import { app, Menu, session, type Session, type WebContents } from 'electron'
import { playingFlags, quietFlags } from '../../chromium/flags.ts'
import { isHome } from '../../home.ts'
import { withoutAccelerationFlag } from '../words.ts'

/** Locks all that is set for the whole program, before it is ready. */
export function lockProgram(): void {
  for (const flag of [...quietFlags, ...playingFlags]) {
    const [name = '', value] = flag.replace(/^--/, '').split(/=(.*)/s)
    app.commandLine.appendSwitch(name, value)
  }
  // Root has no sandbox to offer; asking for one all the same keeps the page from starting.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  if (process.argv.includes(withoutAccelerationFlag)) app.disableHardwareAcceleration()
  Menu.setApplicationMenu(null)
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event) => event.preventDefault())
  // The controller decides when the program ends; a lost window comes back.
  app.on('window-all-closed', () => undefined)
}

/** Nothing is permitted, nothing is fetched from elsewhere, nothing is downloaded. */
export function lockSession(url: string, locked: Session = session.defaultSession): void {
  locked.setPermissionCheckHandler(() => false)
  locked.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  locked.setDevicePermissionHandler(() => false)
  locked.on('will-download', (event) => event.preventDefault())
  locked.setSpellCheckerEnabled(false)
  const host = new URL(url).host
  locked.webRequest.onBeforeRequest(({ url: asked }, answer) => {
    const inside = isHome(asked, url) || asked.startsWith(`ws://${host}/`) || /^(data|blob):/.test(asked)
    answer({ cancel: !inside })
  })
}

/** The page stays where it is, and opens nothing beside it. */
export function lockPage(contents: WebContents, url: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => !isHome(event.url, url) && event.preventDefault())
  contents.on('will-frame-navigate', (event) => !isHome(event.url, url) && event.preventDefault())
  contents.on('will-redirect', (event) => !isHome(event.url, url) && event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.on('before-input-event', (event, { control, alt, meta, key }) => {
    if (control || alt || meta || /^(F\d+|Browser|Launch)/.test(key)) event.preventDefault()
  })
}
