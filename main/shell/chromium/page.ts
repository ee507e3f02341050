import type { Cdp } from './cdp.ts'
import type { BrowserEvent } from './events.ts'
import type { Command, CommandParams } from './commands.ts'
import type { WatchedPage } from '../watch.ts'

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
