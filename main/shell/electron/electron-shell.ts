import { Restarts } from '../restarts.ts'
import type { Shell, ShellOptions } from '../shell.ts'
import type { WindowHost } from './host.ts'
import { startWindow, type RunningWindow } from './running-window.ts'

export interface ElectronOptions extends ShellOptions {
  readonly host: WindowHost
}

const openTimeoutMs = 20_000
const screenshotTimeoutMs = 5_000
const closeTimeoutMs = 600

/** Electron as the screen's window, in a process of its own. */
export class ElectronShell implements Shell {
  readonly name = 'electron'
  readonly #options: ElectronOptions
  readonly #restarts = new Restarts()
  #window: RunningWindow | null = null
  #accelerated = true
  #closed = false

  constructor(options: ElectronOptions) {
    this.#options = options
  }

  async open(url: string): Promise<void> {
    const { host, width, height } = this.#options
    const window = await startWindow(host, this.#accelerated, (word) => {
      if (word.type === 'told') this.#options.onEvent({ type: word.event })
      if (word.type === 'accelerationFailed') this.#accelerated = false
    })
    this.#window = window
    if (this.#closed) return window.end()
    try {
      await window.ask({ type: 'open', url, width, height }, openTimeoutMs)
    } catch (error) {
      await window.end()
      throw error
    }
    void window.exited.then((words) => this.#lost(window, url, words))
  }

  async screenshot(): Promise<Buffer> {
    const picture = await this.#window?.ask({ type: 'screenshot' }, screenshotTimeoutMs)
    if (!picture) throw new Error('the window is not open')
    return picture
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#window?.ask({ type: 'close' }, closeTimeoutMs).catch(() => undefined)
    await this.#window?.end()
  }

  async #lost(window: RunningWindow, url: string, words: string): Promise<void> {
    if (this.#closed) return
    await window.end()
    this.#options.onEvent({ type: 'crashed' })
    while (await this.#restarts.next()) {
      if (this.#closed) return
      const failure = await this.open(url).then(
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
