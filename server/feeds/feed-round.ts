import { say, type Say } from '../../station/language.ts'
import { ProblemError } from '../problem/problem.ts'
import type { Publisher } from '../packages/publisher-book.ts'
import { fetchFeed, type FeedProgress, type FetchParts } from './fetch-feed.ts'
import type { PackageFeed } from './feed-setting.ts'
import { windowStart } from './fetch-window.ts'

/** A line that fails is asked again, but not at once. */
const againMs = 600_000
/** A feed may fail for a night or two; a person is told when it stays so. */
const patience = 3

export interface FeedRoundParts extends Omit<FetchParts, 'tell'> {
  readonly publisher: (id: string) => Publisher | null
  readonly zone: () => string
  readonly clockTrusted: () => boolean
  readonly announce: (progress: FeedProgress | null) => void
}

interface Running {
  readonly feed: PackageFeed
  readonly byHand: boolean
  readonly ending: AbortController
  readonly ended: Promise<void>
}

/** Fetches feeds one at a time: each in its own window, or when a person asks. */
export class FeedRound {
  readonly #parts: FeedRoundParts
  #running: Running | null = null
  #progress: FeedProgress | null = null
  #isOver = false

  constructor(parts: FeedRoundParts) {
    this.#parts = parts
  }

  progress(): FeedProgress | null {
    return this.#progress
  }

  /** Called each minute: begins what is due, and leaves off what has outstayed its window. */
  look(): void {
    const running = this.#running
    if (running !== null) {
      if (!running.byHand && this.#windowOf(running.feed) === null) running.ending.abort()
      return
    }
    if (this.#parts.networkMode() === 'offline' || !this.#parts.clockTrusted()) return
    const due = this.#parts.rows.newest().feeds.find((feed) => this.#isDue(feed))
    if (due !== undefined) void this.#run(due, false)
  }

  /** Begins at once and returns; throws the Problem that forbids it. */
  begin(id: string): void {
    const feed = this.#parts.rows.newest().feeds.find((each) => each.id === id)
    if (feed === undefined) throw new ProblemError('source-missing')
    if (this.#parts.networkMode() === 'offline') throw new ProblemError('source-offline')
    if (!this.#parts.clockTrusted()) throw new ProblemError('source-clock')
    if (this.#running !== null) throw new ProblemError('source-running')
    void this.#run(feed, true)
  }

  /** What a person has to know of feeds, in a sentence each. */
  faults(inWords: Say = say.zh): string[] {
    const { rows, networkMode, nowMs } = this.#parts
    if (networkMode() === 'offline') return []
    const active = rows.newest().feeds.filter(({ active }) => active)
    return active.flatMap(({ id, title }) => {
      const { expires, failures, problem } = rows.state(id)
      if (expires !== null && nowMs() > Date.parse(expires))
        return [
          inWords(
            `网络内容《${title}》的目录已于 ${expires.slice(0, 10)} 过期。请联系发布者更新目录。`,
            `The index of the feed “${title}” ran out on ${expires.slice(0, 10)}. Ask its publisher for a new one.`,
          ),
        ]
      if (failures < patience) return []
      return [
        inWords(
          `网络内容《${title}》连续 ${failures} 次没有取成：${problem ?? ''}`,
          `The feed “${title}” failed ${failures} times in a row. Look at its last fault under Feeds.`,
        ),
      ]
    })
  }

  /** Settles when nothing is being fetched any more. */
  async settled(): Promise<void> {
    await this.#running?.ended
  }

  async end(): Promise<void> {
    this.#isOver = true
    this.#running?.ending.abort()
    await this.settled()
  }

  #windowOf({ window }: PackageFeed): number | null {
    return windowStart(window, this.#parts.nowMs(), this.#parts.zone())
  }

  #isDue(feed: PackageFeed): boolean {
    const since = this.#windowOf(feed)
    if (!feed.active || since === null) return false
    const { goodAtMs, triedAtMs } = this.#parts.rows.state(feed.id)
    const isDone = goodAtMs !== null && goodAtMs >= since
    return !isDone && (triedAtMs === null || Math.abs(this.#parts.nowMs() - triedAtMs) >= againMs)
  }

  #run(feed: PackageFeed, byHand: boolean): Promise<void> {
    const ending = new AbortController()
    if (this.#isOver) return Promise.resolve()
    const ended = this.#fetch(feed, ending.signal).finally(() => {
      this.#running = null
      this.#tell(null)
    })
    this.#running = { feed, byHand, ending, ended }
    return ended
  }

  async #fetch(feed: PackageFeed, signal: AbortSignal): Promise<void> {
    const { rows, nowMs, publisher } = this.#parts
    rows.keep(feed.id, { ...rows.state(feed.id), triedAtMs: nowMs() })
    try {
      if (publisher(feed.publisherId) === null) throw new ProblemError('publisher-missing')
      await fetchFeed(feed, { ...this.#parts, tell: (progress) => this.#tell(progress) }, signal)
      rows.keep(feed.id, { ...rows.state(feed.id), goodAtMs: nowMs(), failures: 0, problem: null })
    } catch (error) {
      // Its window is over, or the station goes: what came so far is kept, and nothing has failed.
      if (signal.aborted) return
      if (!(error instanceof ProblemError)) throw error
      const { message, next } = error.in('zh')
      const state = rows.state(feed.id)
      rows.keep(feed.id, { ...state, failures: state.failures + 1, problem: `${message}${next}` })
    }
  }

  #tell(progress: FeedProgress | null): void {
    this.#progress = progress
    this.#parts.announce(progress)
  }
}
