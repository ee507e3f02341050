import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { Restarts } from '../restarts.ts'
import type { Shell, ShellOptions } from '../shell.ts'
import { browserFlags } from './flags.ts'
import { lockedPage } from './locked-page.ts'
import type { Page } from './page.ts'
import { startBrowser, type Browser } from './process.ts'
import { freshProfile } from './profile.ts'
import { Watch } from '../watch.ts'

export interface ChromiumOptions extends ShellOptions {
  readonly name: 'chromium' | 'headless'
  /** The browser's program, as `findBrowser` names it. */
  readonly browser: string
}

/** The first page may wait for a slow disk; what comes later is held to the watch's own times. */
const firstShowTimeoutMs = 15_000

interface Running {
  readonly browser: Browser
  readonly page: Page
  readonly watch: Watch
}

/** A system Chromium, Chrome or Edge as the screen's window; without a display it draws all the same. */
export class ChromiumShell implements Shell {
  readonly name: 'chromium' | 'headless'
  readonly #options: ChromiumOptions
  readonly #restarts = new Restarts()
  #running: Running | null = null
  /** A browser that starts or runs; kept apart, so that closing ends one that never came to show a page. */
  #browser: Browser | null = null
  #closed = false

  constructor(options: ChromiumOptions) {
    this.name = options.name
    this.#options = options
  }

  async open(url: string): Promise<void> {
    if (this.#running) return this.#running.page.show(url, firstShowTimeoutMs)
    await this.#start(url)
  }

  async screenshot(): Promise<Buffer> {
    if (!this.#running) throw new Error('the window is not open')
    return this.#running.page.screenshot()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#running?.watch.end()
    this.#running = null
    await this.#browser?.end()
  }

  async #start(url: string): Promise<void> {
    const { browser: path, profileFolder, width, height } = this.#options
    const profile = join(profileFolder, 'chromium')
    await freshProfile(profile)
    if (this.#closed) return
    const headless = this.name === 'headless'
    const browser = await startBrowser(
      path,
      browserFlags({
        headless,
        profileFolder: profile,
        width,
        height,
        asRoot: process.getuid?.() === 0,
        scarceSharedMemory: isSharedMemoryScarce(),
      }),
      profile,
    )
    this.#browser = browser
    if (this.#closed) return browser.end()
    try {
      this.#running = await this.#show(browser, url, headless ? { width, height } : null)
    } catch (error) {
      await browser.end()
      throw error
    }
    void browser.exited.then((words) => this.#lost(browser, url, words))
  }

  async #show(
    browser: Browser,
    url: string,
    size: { width: number; height: number } | null,
  ): Promise<Running> {
    const page = await lockedPage(browser.cdp, url, size)
    await page.show(url, firstShowTimeoutMs)
    const giveUp = () => void browser.end()
    const watch = new Watch(page, url, this.#options.onEvent, giveUp)
    browser.cdp.onEvent((event) => {
      if (page.hasCrashed(event)) watch.crashed()
      if (event.method === 'Target.targetDestroyed' && event.params.targetId === page.targetId) giveUp()
    })
    return { browser, page, watch }
  }

  async #lost(browser: Browser, url: string, words: string): Promise<void> {
    if (this.#closed) return
    this.#running?.watch.end()
    this.#running = null
    // Its other processes may outlive the first one.
    await browser.end()
    this.#options.onEvent({ type: 'crashed' })
    await this.#restart(url, words)
  }

  async #restart(url: string, words: string): Promise<void> {
    while (await this.#restarts.next()) {
      if (this.#closed) return
      const failure = await this.#start(url).then(
        () => null,
        (error: unknown) => String(error),
      )
      if (this.#closed) return
      if (failure === null) return this.#options.onEvent({ type: 'recovered' })
      words = failure
    }
    this.#options.onEvent({ type: 'lost', reason: words })
  }
}

/** Chromium falls over when video frames fill /dev/shm; most containers give it 64 MB. */
function isSharedMemoryScarce(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize < 512 * 1024 * 1024
  } catch {
    return true
  }
}
