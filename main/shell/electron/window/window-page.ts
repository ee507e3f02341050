import type { WebContents } from 'electron'
import type { WatchedPage } from '../../watch.ts'

/** Electron's page as the watch sees it. */
export class WindowPage implements WatchedPage {
  readonly #contents: WebContents
  /** Its process is being ended on purpose: no crash to tell of. */
  isBeingReplaced = false

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  async show(url: string, timeoutMs: number): Promise<void> {
    await inTime(this.#contents.loadURL(url), timeoutMs)
    this.#contents.navigationHistory.clear()
  }

  async address(timeoutMs: number): Promise<string> {
    const asked: Promise<unknown> = this.#contents.executeJavaScript('location.href')
    return String(await inTime(asked, timeoutMs))
  }

  /** Electron has no way to break off a script but to end its process. */
  free(timeoutMs: number): Promise<void> {
    return this.crash(timeoutMs)
  }

  async crash(timeoutMs: number): Promise<void> {
    this.isBeingReplaced = true
    const gone = new Promise<void>((resolve) => this.#contents.once('render-process-gone', () => resolve()))
    this.#contents.forcefullyCrashRenderer()
    await inTime(gone, timeoutMs).finally(() => (this.isBeingReplaced = false))
  }
}

function inTime<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('no answer in time')), timeoutMs)
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}
