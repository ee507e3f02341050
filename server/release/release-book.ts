import type { Database } from 'better-sqlite3'
import type { Doer } from '../../ledger/act.ts'
import { isToldOtherwise } from '../library/import-release.ts'
import { itemRows } from '../library/item-rows.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { minuteIn } from '../settings/stale-edition.ts'
import { acknowledgedGlyphs } from '../typeface/glyph-warning.ts'
import type { MissingGlyph } from '../typeface/missing-glyphs.ts'
import { edited } from './edited.ts'
import { actOfStep, itemAct, levelBody, wordsOf } from './item-acts.ts'
import type { ItemRecord } from './item-record.ts'
import { stepped, type ItemStep } from './item-step.ts'
import type { ChosenItem, ItemWords } from '../../contract/item-changes.ts'
import { recordRows, type RecordRows } from './record-rows.ts'
import type { ReleaseRule } from './release-rule.ts'

export interface ReleaseBookParts {
  readonly database: Database
  readonly acts: Pick<ActStore, 'append'>
  readonly zone: () => string
  /** What a release takes at this moment. */
  readonly rule: (clock: Doer['clock']) => ReleaseRule
  /** What of an item the glass could not draw; left out where nothing is known of the glass. */
  readonly missing?: (record: ItemRecord) => readonly MissingGlyph[]
}

/** What a person says with a step or an edit, beside the items. */
export interface Said {
  readonly reason?: string | null
  /** Read which characters cannot be drawn, and lets them go so. */
  readonly acceptsGlyphs?: boolean
}

/** What became of one of many. */
export type Outcome =
  | { readonly id: string; readonly record: ItemRecord }
  | { readonly id: string; readonly problem: ProblemError }

/** Items on their way to the glass and off it. Each edit and each step is a row and its act in the chain, at once. */
export class ReleaseBook {
  readonly rows: RecordRows
  readonly #parts: ReleaseBookParts

  constructor(parts: ReleaseBookParts) {
    this.#parts = parts
    this.rows = recordRows(parts.database, itemRows(parts.database))
  }

  find(id: string): ItemRecord {
    const record = this.rows.byId(id)
    if (record === null) throw new ProblemError('item-unknown')
    return record
  }

  /** Says other words of items; one that refuses does not stop the rest. */
  edit(chosen: readonly ChosenItem[], words: ItemWords, doer: Doer, said: Said = {}): Outcome[] {
    if (chosen.length > 1 && words.title !== undefined) throw new ProblemError('item-one-title')
    return chosen.map((each) => this.#each(each, () => this.#edit(each, words, doer, said)))
  }

  /** Takes a step with items; one that refuses does not stop the rest. */
  step(chosen: readonly ChosenItem[], step: ItemStep, said: Said, doer: Doer): Outcome[] {
    return chosen.map((each) => this.#each(each, () => this.#step(each, step, said, doer)))
  }

  #each({ id }: ChosenItem, work: () => ItemRecord): Outcome {
    try {
      return { id, record: this.#parts.database.transaction(work).immediate() }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      return { id, problem: error }
    }
  }

  #edit(chosen: ChosenItem, words: ItemWords, doer: Doer, said: Said): ItemRecord {
    const before = this.#current(chosen)
    const rule = this.#parts.rule(doer.clock)
    const wanted = edited(before, words, doer.role, rule)
    const told = { before: wordsOf(before), after: wordsOf(wanted) }
    if (JSON.stringify(told.before) === JSON.stringify(told.after)) return before
    const after = this.#put(wanted, doer)
    this.#parts.acts.append(itemAct(after, { kind: 'item-edited', body: told }, doer))
    // Who may release alone and changes what is on the glass has released it as it is now.
    if (after.state === 'released' && isToldOtherwise(before, after))
      this.#tellReleased(after, levelBody(1, rule.levels, 'edit'), doer, said)
    return after
  }

  #step(chosen: ChosenItem, step: ItemStep, said: Said, doer: Doer): ItemRecord {
    const { reason = null } = said
    const before = this.#current(chosen)
    const rule = this.#parts.rule(doer.clock)
    const { role, name, clock } = doer
    const left = stepped(before, step, { person: { role, name }, atMs: clock.wallMs, rule, reason })
    const after = this.#put({ ...before, ...left }, doer)
    if (step === 'release')
      this.#tellReleased(after, levelBody(after.approvals.length, rule.levels, 'person'), doer, said)
    else this.#parts.acts.append(itemAct(after, { kind: actOfStep[step], reason }, doer))
    return after
  }

  #tellReleased(record: ItemRecord, level: ReturnType<typeof levelBody>, doer: Doer, said: Said): void {
    const missing = this.#parts.missing?.(record) ?? []
    const body = { ...level, ...wordsOf(record), ...acknowledgedGlyphs(missing, said.acceptsGlyphs === true) }
    this.#parts.acts.append(itemAct(record, { kind: 'item-released', body }, doer))
  }

  /** The item as it stands; throws the problem where somebody has changed it meanwhile. */
  #current({ id, edition }: ChosenItem): ItemRecord {
    const record = this.find(id)
    if (record.edition === edition) return record
    const { title, changedBy: by, changedAtMs } = record
    throw new ProblemError('item-stale', { title, by, at: minuteIn(changedAtMs, this.#parts.zone()) })
  }

  #put(record: ItemRecord, { name, clock }: Doer): ItemRecord {
    this.rows.put({ ...record, changedBy: name, changedAtMs: clock.wallMs })
    return this.find(record.id)
  }
}
