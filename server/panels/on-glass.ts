import type { Item, ItemId, LocalDate } from '../../playlist/item.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { PanelContent } from '../../playlist/panel-content.ts'
import { formNames, type PanelBody } from '../../contract/panel-body.ts'
import { currentBody } from './current-body.ts'
import type { PanelEdition } from '../../contract/panel-draft.ts'
import type { FeedRows } from './feed-rows.ts'
import type { KeptEdition, KeptPanel, PanelRows } from './panel-rows.ts'
import { panelShowing, type PanelShowing } from './panel-showing.ts'

interface OnGlassParts {
  readonly rows: PanelRows
  readonly feeds: FeedRows
  readonly zone: () => string
  readonly nowMs: () => number
}

/** A released panel that is not over, with what it says now. */
export interface LivePanel {
  readonly id: string
  readonly panel: PanelEdition
  readonly body: PanelBody
  readonly asOfMs: number
}

/** Panels as the schedule and the stage see them: released, with something to say today, and nothing late in them. */
export class OnGlass {
  readonly #parts: OnGlassParts
  /** What was kept today: once a day each, so that what is still shown is never old. */
  #kept: { date: LocalDate; hashes: Set<string> } = { date: '', hashes: new Set() }

  constructor(parts: OnGlassParts) {
    this.#parts = parts
  }

  /** What a reviewer released and has not run out. */
  live(): LivePanel[] {
    const { rows, nowMs, zone } = this.#parts
    const today = dateAt(zone(), nowMs())
    return rows.all().flatMap(({ id, released }) => {
      if (released === null || released.panel.expiresOn < today) return []
      const current = this.current(id, released)
      return current === null ? [] : [{ id, panel: released.panel, ...current }]
    })
  }

  /** What an edition says now. */
  current(id: string, { panel, atMs }: KeptEdition) {
    const { feeds, nowMs } = this.#parts
    const copy = panel.source.from === 'feed' ? feeds.copy(id, panel.source) : null
    return currentBody(panel, copy, atMs, nowMs())
  }

  /** The schedule's items; what their hashes stand for is kept, for the ledger will cite them. */
  items(date: LocalDate = dateAt(this.#parts.zone(), this.#parts.nowMs())): Item[] {
    return this.live().flatMap((live) => {
      const showing = panelShowing(live.panel, live.body, date, live.asOfMs)
      if (showing === null) return []
      this.#keep(live.id, showing, date)
      return [itemOf(live, showing)]
    })
  }

  /**
   * What a stage needs to show an item on a date. Null where it is no panel, or the panel would by now say something
   * else than what the item's hash stands for: the next plan has its new item.
   */
  content(item: Item, date: LocalDate): PanelContent | null {
    if (item.kind !== 'panel' || !item.id.startsWith('panel-')) return null
    const { rows } = this.#parts
    const kept: KeptPanel | null = rows.byId(item.id)
    if (kept === null || kept.released === null || kept.released.panel.expiresOn < date) return null
    const current = this.current(kept.id, kept.released)
    const showing = current && panelShowing(kept.released.panel, current.body, date, current.asOfMs)
    return showing?.hash === item.mediaHash ? showing.content : null
  }

  #keep(panelId: string, { hash, text }: PanelShowing, date: LocalDate): void {
    if (this.#kept.date !== date) this.#kept = { date, hashes: new Set() }
    if (this.#kept.hashes.has(hash)) return
    this.#parts.rows.keepContent({ hash, panelId, content: text, atMs: this.#parts.nowMs() })
    this.#kept.hashes.add(hash)
  }
}

const itemOf = ({ id, panel }: LivePanel, { hash, durationMs }: PanelShowing): Item => ({
  id: id as ItemId,
  title: panel.title,
  kind: 'panel',
  state: 'released',
  sourceClass: panel.sourceClass,
  publisher: panel.publisher,
  // 活动预告 by its name is what the duty of a timetable looks for, and what a playlist may choose by.
  themes: [formNames[panel.form]],
  audiences: [],
  address: null,
  validFrom: null,
  validTo: panel.expiresOn,
  durationMs,
  mediaHash: hash,
})
