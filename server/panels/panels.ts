import type { Say } from '../../station/language.ts'
import type { Database } from 'better-sqlite3'
import type { ActStore } from '../records/act-store.ts'
import type { MissingGlyph } from '../typeface/missing-glyphs.ts'
import { ProblemError } from '../problem/problem.ts'
import type { PanelBody, PanelForm } from '../../contract/panel-body.ts'
import type { PanelDraft } from '../../contract/panel-draft.ts'
import { fetchFeed, type FetchLimits } from './feed-fetch.ts'
import { FeedRound, type NetworkMode } from './feed-round.ts'
import { feedRows, type FeedCopy } from './feed-rows.ts'
import type { FeedSource } from '../../contract/panel-source.ts'
import { OnGlass } from './on-glass.ts'
import { PanelBook } from './panel-book.ts'
import { panelRows, type KeptPanel } from './panel-rows.ts'
import { panelShowing, type PanelShowing } from './panel-showing.ts'
import { readFeed } from './read-feed.ts'
import { tickerLines, weatherWords } from './stage-words.ts'
import { dateAt } from '../../playlist/local-day.ts'

export interface PanelParts {
  readonly database: Database
  readonly acts: Pick<ActStore, 'append'>
  readonly zone: () => string
  readonly networkMode: () => NetworkMode
  readonly nowMs: () => number
  /** How many persons a release takes: of two, the one who releases has not written it. */
  readonly persons: () => 1 | 2
  readonly limits?: FetchLimits
  /** What of a panel the glass could not draw, with what an address has filled it with. */
  readonly missing?: (kept: KeptPanel, body: PanelBody | null) => readonly MissingGlyph[]
}

/** The longest that the records are kept at the least, 184 days, and a month to look things up in. */
const contentDays = 215
const dayMs = 86_400_000

/** 栏目: what persons enter, what addresses give, and what of both is on the glass. */
export class Panels {
  readonly book: PanelBook
  readonly glass: OnGlass
  readonly round: FeedRound
  readonly #rows
  readonly #feeds
  readonly #parts: PanelParts

  constructor(parts: PanelParts) {
    this.#parts = parts
    this.#rows = panelRows(parts.database)
    this.#feeds = feedRows(parts.database)
    const all = { ...parts, rows: this.#rows, feeds: this.#feeds }
    this.book = new PanelBook({ ...all, missing: (kept) => this.missing(kept) })
    this.glass = new OnGlass(all)
    this.round = new FeedRound(all)
  }

  list(): KeptPanel[] {
    return this.#rows.all()
  }

  /** How asking a panel's address went; null where it has none, or was not asked yet. */
  copy({ id, newest, released }: KeptPanel): FeedCopy | null {
    const { source } = (released ?? newest).panel
    return source.from === 'feed' ? this.#feeds.copy(id, source) : null
  }

  /** What the newest edition would be on the glass today. */
  preview({ id, newest }: KeptPanel): PanelShowing | null {
    const current = this.glass.current(id, newest)
    return current && panelShowing(newest.panel, current.body, this.#today(), current.asOfMs)
  }

  /** What of the newest edition the glass could not draw. */
  missing(kept: KeptPanel): readonly MissingGlyph[] {
    const current = this.glass.current(kept.id, kept.newest)
    return this.#parts.missing?.(kept, current?.body ?? null) ?? []
  }

  /** What a draft would be on the glass today; null where nothing of it is left, or an address has yet to fill it. */
  draw({ title, publisher, body }: PanelDraft): PanelShowing | null {
    return body && panelShowing({ title, publisher }, body, this.#today(), this.#parts.nowMs())
  }

  persons(): 1 | 2 {
    return this.#parts.persons()
  }

  /**
   * Asks an address once and tells what would be shown; nothing is kept.
   *
   * @throws ProblemError that says why it would not be
   */
  async test(
    label: { title: string; publisher: string; form: PanelForm },
    source: FeedSource,
  ): Promise<PanelShowing> {
    const { networkMode, limits, zone, nowMs } = this.#parts
    if (networkMode() === 'offline') throw new ProblemError('feed-offline')
    const { bytes, contentType } = await fetchFeed(source.address, { etag: null, lastModified: null }, limits)
    if (bytes === null) throw new ProblemError('feed-status', { status: 304 })
    const body = readFeed(source, label.form, { bytes, contentType }, { zone: zone(), nowMs: nowMs() })
    const showing = panelShowing(label, body, this.#today(), nowMs())
    if (showing === null) throw new ProblemError('feed-empty')
    return showing
  }

  /** A few words of weather for the band, while they are fresh. */
  weatherWords(): string | null {
    return weatherWords(this.glass.live(), { zone: this.#parts.zone(), nowMs: this.#parts.nowMs() })
  }

  /** The line above the band. */
  tickerLines(): string[] {
    return tickerLines(this.glass.live(), { zone: this.#parts.zone(), nowMs: this.#parts.nowMs() })
  }

  faults(inWords?: Say): string[] {
    return this.round.faults(inWords)
  }

  /** What a hash in the ledger stands for, in canonical JSON. */
  shownUnder(hash: string): string | null {
    return this.#rows.content(hash)
  }

  /** Lets go of contents that nobody can ask about any more. */
  prune(): void {
    this.#rows.prune(this.#parts.nowMs() - contentDays * dayMs)
  }

  #today() {
    return dateAt(this.#parts.zone(), this.#parts.nowMs())
  }
}
