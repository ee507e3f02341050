import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright'

const known = [
  process.env.EZHAN_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A real Chromium without a display, as the shells start it. */
export async function aBrowser(): Promise<Browser> {
  const executablePath = known.find((path) => path !== undefined && existsSync(path))
  if (!executablePath) throw new Error('the tests need a Chromium: run `npm run setup`')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath,
    args: [
      ...asRoot,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
    ],
  })
}
