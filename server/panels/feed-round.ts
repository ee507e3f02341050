import { say, type Say } from '../../station/language.ts'
import { ProblemError } from '../problem/problem.ts'
import { fetchFeed, type FetchLimits } from './feed-fetch.ts'
import type { FeedCopy, FeedRows } from './feed-rows.ts'
import type { FeedSource } from '../../contract/panel-source.ts'
import type { KeptPanel, PanelRows } from './panel-rows.ts'
import { readFeed } from './read-feed.ts'

/** A feed may fail now and then; a person is told when it stays so. */
const patience = 3
const minuteMs = 60_000

export type NetworkMode = 'offline' | 'intranet' | 'internet'

export interface RoundParts {
  readonly rows: Pick<PanelRows, 'all'>
  readonly feeds: FeedRows
  readonly networkMode: () => NetworkMode
  readonly zone: () => string
  readonly nowMs: () => number
  readonly limits?: FetchLimits
}

type Fed = KeptPanel & { readonly source: FeedSource }

const never: FeedCopy = {
  body: null,
  goodAtMs: null,
  etag: null,
  lastModified: null,
  triedAtMs: -Infinity,
  failures: 0,
  problem: null,
}

/** Asks the addresses of released panels, each on its fixed minutes, and keeps their last good copies. */
export class FeedRound {
  readonly #parts: RoundParts
  readonly #ending = new AbortController()
  #running: Promise<void> | null = null

  constructor(parts: RoundParts) {
    this.#parts = parts
  }

  /** Asks what is due, one address after the other; a round that still goes on is not begun twice. */
  async go(): Promise<void> {
    if (this.#parts.networkMode() === 'offline' || this.#ending.signal.aborted) return
    this.#running ??= this.#askAll().finally(() => (this.#running = null))
    return this.#running
  }

  /** Addresses that failed again and again, for a person to read. */
  faults(inWords: Say = say.zh): string[] {
    return this.#fed().flatMap(({ id, source, newest }) => {
      const copy = this.#parts.feeds.copy(id, source)
      if (copy === null || copy.failures < patience) return []
      const { title } = newest.panel
      return [
        inWords(
          `栏目《${title}》连续 ${copy.failures} 次没有更新成功：${copy.problem ?? ''}`,
          `The panel “${title}” could not be updated ${copy.failures} times in a row. Test its address under Panels.`,
        ),
      ]
    })
  }

  async end(): Promise<void> {
    this.#ending.abort()
    await this.#running
  }

  #fed(): Fed[] {
    return this.#parts.rows.all().flatMap((kept) => {
      const source = kept.released?.panel.source
      return source?.from === 'feed' ? [{ ...kept, source }] : []
    })
  }

  async #askAll(): Promise<void> {
    for (const fed of this.#fed()) {
      if (this.#ending.signal.aborted) return
      const copy = this.#parts.feeds.copy(fed.id, fed.source) ?? never
      if (isDue(fed.source, copy.triedAtMs, this.#parts.nowMs())) await this.#ask(fed, copy)
    }
  }

  async #ask({ id, source, released }: Fed, copy: FeedCopy): Promise<void> {
    const { feeds, nowMs, limits, zone } = this.#parts
    const known = copy.body === null ? { etag: null, lastModified: null } : copy
    try {
      const answer = await fetchFeed(source.address, known, limits, this.#ending.signal)
      const { bytes, contentType, etag, lastModified } = answer
      const at = nowMs()
      const good = { ...copy, goodAtMs: at, triedAtMs: at, failures: 0, problem: null }
      if (bytes === null) return feeds.keep(id, source, good)
      const form = released?.panel.form ?? 'notices'
      const body = readFeed(source, form, { bytes, contentType }, { zone: zone(), nowMs: at })
      feeds.keep(id, source, { ...good, body, etag, lastModified })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (this.#ending.signal.aborted) return
      const { message, next } = error.in('zh')
      const failed = { triedAtMs: nowMs(), failures: copy.failures + 1, problem: `${message}${next}` }
      feeds.keep(id, source, { ...copy, ...failed })
    }
  }
}

/** Once in each stretch of so many minutes, counted from midnight UTC: no drift, and nothing lost by a late tick. */
const isDue = ({ everyMinutes }: FeedSource, triedAtMs: number, nowMs: number): boolean => {
  const stretchOf = (ms: number) => Math.floor(ms / (everyMinutes * minuteMs))
  return stretchOf(triedAtMs) !== stretchOf(nowMs)
}
