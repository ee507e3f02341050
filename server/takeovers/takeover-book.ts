import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Doer } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { Item } from '../../playlist/item.ts'
import type { Library } from '../library/library.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { acknowledgedGlyphs } from '../typeface/glyph-warning.ts'
import type { MissingGlyph } from '../typeface/missing-glyphs.ts'
import { alertOf } from './alert/alert-acts.ts'
import { inForce, takeoverItem, type InForce } from './in-force.ts'
import { released, requireSpan } from './release-rule.ts'
import { stationItself, takeoverAct, type TakeoverActKind } from './takeover-acts.ts'
import type { TakeoverForm, TakeoverState } from '../../contract/takeovers.ts'
import { takeoverRows, type TakeoverRow, type TakeoverRows } from './takeover-rows.ts'
import { stateNames, stepFrom, stepNames, type TakeoverStep } from './takeover-state.ts'
import { writtenBody, writtenPage } from './written-page.ts'

export interface TakeoverBookParts {
  readonly database: Database
  readonly acts: ActStore
  readonly library: Pick<Library, 'item' | 'takeWritten'>
  readonly zone: () => string
  /** How many persons a release takes, as the station's setting says now. */
  readonly persons: () => 1 | 2
  /** What of one the glass could not draw; left out where nothing is known of the glass. */
  readonly missing?: (row: TakeoverRow) => readonly MissingGlyph[]
}

/** What is written in the same moment as a row, and what its act has to tell besides. */
interface Along {
  readonly along?: ((row: TakeoverRow) => void) | undefined
  readonly noted?: Readonly<Record<string, Canonical>>
}

/** Takeovers (插播) on their way, in force and over. Each step is a row of the table and an act in the chain, at once. */
export class TakeoverBook {
  readonly #parts: TakeoverBookParts
  readonly #rows: TakeoverRows

  constructor(parts: TakeoverBookParts) {
    this.#parts = parts
    this.#rows = takeoverRows(parts.database)
  }

  list(): TakeoverRow[] {
    return this.#rows.all()
  }

  find(id: string): TakeoverRow {
    const row = this.#rows.byId(id)
    if (row === null) throw new ProblemError('takeover-unknown')
    return row
  }

  /** What the plan is to be made with now; it knows itself when each begins and ends. */
  inForce(): InForce {
    return inForce(this.#rows.released(), this.#parts.library)
  }

  /** The item that it shows, or would show. */
  item(id: string): Item {
    const item = takeoverItem(this.find(id), this.#parts.library)
    if (item === null) throw new ProblemError('takeover-item')
    return item
  }

  /** @param along what belongs to it and is written with it, or not at all */
  async write(form: TakeoverForm, doer: Doer, along?: (row: TakeoverRow) => void): Promise<TakeoverRow> {
    return this.#keep(await this.#drafted(randomUUID(), [], form, doer), 'takeover-written', doer, { along })
  }

  /** Other words: everybody who had a hand in them is remembered, and they have to be handed in again. */
  async rewrite(id: string, form: TakeoverForm, doer: Doer): Promise<TakeoverRow> {
    const before = this.find(id)
    requireStep(before, 'rewrite')
    const alert = alertOf(this.#parts.acts, id)
    if (alert !== null && alert.status !== form.status)
      throw new ProblemError('alert-status', { status: alert.status })
    const row = await this.#drafted(id, before.writers, form, doer)
    // Storing took a moment, in which somebody may have gone on with the old words.
    requireStep(this.find(id), 'rewrite')
    return this.#keep(row, 'takeover-written', doer)
  }

  submit(id: string, doer: Doer): TakeoverRow {
    return this.#step(id, 'submit', doer, (row) => ({ ...row, writers: withName(row.writers, doer.name) }))
  }

  /**
   * In force from now, or from its own beginning on.
   * @param acceptsGlyphs the person read which characters cannot be drawn, and lets them go so
   */
  release(id: string, doer: Doer, acceptsGlyphs = false): TakeoverRow {
    const { library, persons, missing = () => [] } = this.#parts
    const before = this.find(id)
    const state = requireStep(before, 'release')
    const { from } = released(before, { ...doer, persons: persons(), library })
    const noted = acknowledgedGlyphs(missing(before), acceptsGlyphs)
    const row = { ...before, state, fromMs: from, releasedAtMs: doer.clock.wallMs }
    return this.#keep(row, 'takeover-released', doer, { noted })
  }

  stop(id: string, doer: Doer): TakeoverRow {
    return this.#step(id, 'stop', doer, (row) => ({ ...row, overMs: doer.clock.wallMs }))
  }

  discard(id: string, doer: Doer): TakeoverRow {
    return this.#step(id, 'discard', doer, (row) => row)
  }

  /** Writes down which are over. What is on the glass ended by the plan, to the instant. */
  endPast(clock: ClockReading): void {
    if (!clock.trusted) return
    const past = this.#rows.released().filter(({ untilMs }) => untilMs <= clock.wallMs)
    for (const { id, untilMs } of past)
      this.#step(id, 'end', { ...stationItself, clock }, (row) => ({ ...row, overMs: untilMs }))
  }

  async #drafted(
    id: string,
    writers: readonly string[],
    form: TakeoverForm,
    doer: Doer,
  ): Promise<TakeoverRow> {
    const { name, clock } = doer
    const { title, source, text, status, priority, document } = form
    const span = spanOf(form)
    requireSpan(Math.max(span.fromMs ?? clock.wallMs, clock.wallMs), span.untilMs)
    const { id: itemId, mediaHash } = await this.#content(form, doer)
    return {
      ...{ id, state: 'draft', title, source, body: text ?? null, itemId, mediaHash },
      ...{ status, priority, document, ...span, overMs: null, releasedAtMs: null },
      writers: withName(writers, name),
      writtenAtMs: clock.wallMs,
    }
  }

  async #content(form: TakeoverForm, { name, clock: { wallMs } }: Doer): Promise<Item> {
    const { library, zone } = this.#parts
    const { title, source, text } = form
    if (text === undefined) {
      const chosen = library.item(form.itemId ?? '')
      if (chosen?.state !== 'released') throw new ProblemError('takeover-item')
      return chosen
    }
    return library.takeWritten({
      id: `takeover-${randomUUID()}`,
      title,
      publisher: source,
      page: writtenPage({ title, source, text }),
      html: writtenBody(text),
      by: name,
      today: dateAt(zone(), wallMs),
      atMs: wallMs,
    })
  }

  #step(
    id: string,
    step: Exclude<TakeoverStep, 'rewrite' | 'release'>,
    doer: Doer,
    change: (row: TakeoverRow) => TakeoverRow,
  ): TakeoverRow {
    const before = this.find(id)
    const state = requireStep(before, step)
    return this.#keep({ ...change(before), state }, actOf[step], doer)
  }

  #keep(row: TakeoverRow, kind: TakeoverActKind, doer: Doer, { along, noted }: Along = {}): TakeoverRow {
    const write = this.#parts.database.transaction(() => {
      this.#rows.put(row)
      this.#parts.acts.append(takeoverAct(kind, row, doer, noted))
      along?.(row)
    })
    write.immediate()
    return row
  }
}

const actOf: Readonly<Record<Exclude<TakeoverStep, 'rewrite' | 'release'>, TakeoverActKind>> = {
  submit: 'takeover-submitted',
  stop: 'takeover-stopped',
  discard: 'takeover-discarded',
  end: 'takeover-ended',
}

function requireStep({ state }: TakeoverRow, step: TakeoverStep): TakeoverState {
  const to = stepFrom(state, step)
  if (to === null)
    throw new ProblemError('takeover-step', { state: stateNames[state], step: stepNames[step] })
  return to
}

const withName = (names: readonly string[], name: string): string[] => [...new Set([...names, name])]

const spanOf = ({ from, until }: TakeoverForm) => ({
  fromMs: from === null ? null : Date.parse(from),
  untilMs: Date.parse(until),
})
