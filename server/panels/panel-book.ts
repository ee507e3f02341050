import { createHash, randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { actBy } from '../../ledger/act.ts'
import { canonical, type Canonical } from '../../ledger/canonical.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { Actor } from '../lifecycle/lifecycle-book.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { acknowledgedGlyphs } from '../typeface/glyph-warning.ts'
import type { MissingGlyph } from '../typeface/missing-glyphs.ts'
import { panelEdition, type PanelDraft, type PanelEdition } from '../../contract/panel-draft.ts'
import { expiryFor } from './expiry.ts'
import type { KeptEdition, KeptPanel, PanelRows } from './panel-rows.ts'

/** The chain's name for what was done to a panel. */
export const panelKind = 'panel'

type Deed = 'created' | 'replaced' | 'released' | 'withdrawn' | 'deleted'

interface BookParts {
  readonly database: Database
  readonly rows: PanelRows
  readonly acts: Pick<ActStore, 'append'>
  readonly zone: () => string
  readonly persons: () => 1 | 2
  /** What of its newest edition the glass could not draw; left out where nothing is known of the glass. */
  readonly missing?: (kept: KeptPanel) => readonly MissingGlyph[]
}

/** What the chain is told of a deed. */
interface Told {
  readonly before: KeptEdition | null
  readonly after: KeptEdition | null
  readonly noted?: Readonly<Record<string, Canonical>>
}

/** What persons do to panels: each deed is an act in the chain, in one transaction with what it changes. */
export class PanelBook {
  readonly #parts: BookParts

  constructor(parts: BookParts) {
    this.#parts = parts
  }

  /** @throws ProblemError where there is none, or it was deleted */
  panel(id: string): KeptPanel {
    const found = this.#parts.rows.byId(id)
    if (found === null) throw new ProblemError('panel-unknown')
    return found
  }

  create(draft: PanelDraft, actor: Actor): KeptPanel {
    const id = `panel-${randomUUID()}`
    const kept = this.#edition(draft, 1, actor)
    return this.#do(id, 'created', actor, { before: null, after: kept }, () => {
      this.#parts.rows.insert(id, kept)
    })
  }

  /** @param edition the one that the person saw: a newer one is somebody else's work, and is not overwritten */
  replace(id: string, edition: number, draft: PanelDraft, actor: Actor): KeptPanel {
    const { newest } = this.#seen(id, edition)
    const kept = this.#edition(draft, edition + 1, actor)
    return this.#do(id, 'replaced', actor, { before: newest, after: kept }, () => {
      this.#parts.rows.addEdition(id, kept)
    })
  }

  /**
   * Lets the newest edition onto the glass.
   * @param acceptsGlyphs the person read which characters cannot be drawn, and lets them go so
   */
  release(id: string, edition: number, actor: Actor, acceptsGlyphs = false): KeptPanel {
    const kept = this.#seen(id, edition)
    const { newest, released } = kept
    if (this.#parts.persons() === 2 && newest.name === actor.name)
      throw new ProblemError('panel-same-person', { name: actor.name })
    const today = dateAt(this.#parts.zone(), actor.clock.wallMs)
    if (newest.panel.expiresOn < today)
      throw new ProblemError('panel-expired', { date: newest.panel.expiresOn })
    const noted = acknowledgedGlyphs(this.#parts.missing?.(kept) ?? [], acceptsGlyphs)
    return this.#do(id, 'released', actor, { before: released, after: newest, noted }, () => {
      this.#parts.rows.release(id, edition)
    })
  }

  /** Takes it off the glass at once; the editions stay. */
  withdraw(id: string, actor: Actor): KeptPanel {
    const { released } = this.panel(id)
    if (released === null) throw new ProblemError('panel-not-released')
    return this.#do(id, 'withdrawn', actor, { before: released, after: null }, () => {
      this.#parts.rows.release(id, null)
    })
  }

  /** Off the glass and out of the lists; its history stays. */
  delete(id: string, actor: Actor): void {
    const panel = this.panel(id)
    this.#do(id, 'deleted', actor, { before: panel.released ?? panel.newest, after: null }, () => {
      this.#parts.rows.release(id, null)
      this.#parts.rows.markDeleted(id, actor.clock.wallMs)
      return panel
    })
  }

  #seen(id: string, edition: number): KeptPanel {
    const panel = this.panel(id)
    const { newest } = panel
    if (newest.edition !== edition)
      throw new ProblemError('panel-edition', { name: newest.name, edition: newest.edition })
    return panel
  }

  #edition(draft: PanelDraft, edition: number, { role, name, clock }: Actor): KeptEdition {
    const today = dateAt(this.#parts.zone(), clock.wallMs)
    const expiresOn = draft.expiresOn ?? expiryFor(draft.form, draft.body, today)
    if (expiresOn < today) throw new ProblemError('panel-expired', { date: expiresOn })
    return { edition, panel: panelEdition.parse({ ...draft, expiresOn }), role, name, atMs: clock.wallMs }
  }

  #do(
    id: string,
    deed: Deed,
    { role, name, clock }: Actor,
    { before, after, noted = {} }: Told,
    change: () => KeptPanel | void,
  ): KeptPanel {
    const act = () => {
      const deleted = change()
      const by = { role, name, clock }
      this.#parts.acts.append(
        actBy(by, {
          kind: panelKind,
          subject: id,
          body: { deed, before: before && brief(before), after: after && brief(after), ...noted },
        }),
      )
      return deleted ?? this.panel(id)
    }
    return this.#parts.database.transaction(act).immediate()
  }
}

/** An edition as the chain holds it: its words by their hash, for they stay in the table of editions. */
const brief = ({ edition, panel }: KeptEdition): Canonical => ({
  edition,
  title: panel.title,
  form: panel.form,
  sourceClass: panel.sourceClass,
  publisher: panel.publisher,
  expiresOn: panel.expiresOn,
  source: panel.source.from === 'feed' ? panel.source.address : panel.source.from,
  sha256: editionHash(panel),
})

export const editionHash = (panel: PanelEdition): string =>
  createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(panel)) as Canonical))
    .digest('hex')
