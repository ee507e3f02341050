import { isErrorPage, isHome } from './home.ts'
import { pause } from './pause.ts'
import type { ShellEvent } from './shell.ts'

const probeEveryMs = 1_000
/** With one second between probes a hang is known after 3 s at most; 2 s are left to be back within 5. */
const probeTimeoutMs = 2_000
const freeTimeoutMs = 300
const replaceTimeoutMs = 600
const reviveTimeoutMs = 1_200
/** A freed page answers soon or not at all; the rest of the time is for replacing its process. */
const freedTimeoutMs = 800
/** A page that falls again and again is brought back ever more slowly; after a quiet minute it starts anew. */
const pausesMs = [0, 0, 0, 2_000, 5_000, 15_000, 30_000]
const quietMs = 60_000

/** A page that can be asked, freed and shown again; each step rejects when it is not done in its time. */
export interface WatchedPage {
  show(url: string, timeoutMs: number): Promise<void>
  /** Where the page is. Answers only while its script thread is free: the sign of life. */
  address(timeoutMs: number): Promise<string>
  /** Breaks off the script that runs. */
  free(timeoutMs: number): Promise<unknown>
  /** Replaces the page's process. */
  crash(timeoutMs: number): Promise<unknown>
}

/** Looks after one page: tells of a crash or a hang, and brings the page back. */
export class Watch {
  readonly #page: WatchedPage
  readonly #url: string
  readonly #tell: (event: ShellEvent) => void
  /** Called when the page cannot be had again and only another browser helps. */
  readonly #giveUp: () => void
  #ended = false
  #reviving = false
  #falls = 0
  #lastFall = -quietMs

  constructor(page: WatchedPage, url: string, tell: (event: ShellEvent) => void, giveUp: () => void) {
    this.#page = page
    this.#url = url
    this.#tell = tell
    this.#giveUp = giveUp
    void this.#probe()
  }

  /** To be told by the browser, which knows at once. */
  crashed(): void {
    void this.#fell('crashed')
  }

  end(): void {
    this.#ended = true
  }

  async #probe(): Promise<void> {
    while (!this.#ended) {
      await pause(probeEveryMs)
      if (this.#ended || this.#reviving) continue
      const address = await this.#page.address(probeTimeoutMs).catch(() => null)
      if (this.#ended || this.#reviving) continue
      if (address === null) await this.#fell('hung')
      // An error page, or a page that the guard did not see coming.
      else if (isErrorPage(address) || !isHome(address, this.#url)) await this.#show(reviveTimeoutMs)
    }
  }

  async #fell(how: 'crashed' | 'hung'): Promise<void> {
    if (this.#ended || this.#reviving) return
    this.#reviving = true
    this.#tell({ type: how })
    await this.#rest()
    const back = how === 'hung' ? await this.#freeAndShow() : await this.#show(reviveTimeoutMs)
    this.#reviving = false
    if (this.#ended) return
    if (back) return this.#tell({ type: 'recovered' })
    this.end()
    this.#giveUp()
  }

  /** A thread stuck below JavaScript cannot be freed, but the page's process can be replaced. */
  async #freeAndShow(): Promise<boolean> {
    const freed = await this.#page.free(freeTimeoutMs).then(
      () => true,
      () => false,
    )
    if (freed && (await this.#show(freedTimeoutMs))) return true
    await this.#page.crash(replaceTimeoutMs).catch(() => undefined)
    return this.#show(reviveTimeoutMs)
  }

  async #show(timeoutMs: number): Promise<boolean> {
    return this.#page.show(this.#url, timeoutMs).then(
      () => true,
      () => false,
    )
  }

  async #rest(): Promise<void> {
    const now = performance.now()
    this.#falls = now - this.#lastFall < quietMs ? this.#falls + 1 : 0
    this.#lastFall = now
    await pause(pausesMs[Math.min(this.#falls, pausesMs.length - 1)] ?? 0)
  }
}
