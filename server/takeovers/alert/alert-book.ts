import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Doer } from '../../../ledger/act.ts'
import { decodeText } from '../../library/text-decoding.ts'
import { ProblemError } from '../../problem/problem.ts'
import type { ActStore } from '../../records/act-store.ts'
import type { TakeoverBook } from '../takeover-book.ts'
import type { TakeoverRow } from '../takeover-rows.ts'
import { alertAct, keptAlerts, type KeptAlert } from './alert-acts.ts'
import { alertForm } from './alert-form.ts'
import { readAlert, type AlertMessage } from './alert-message.ts'

export interface AlertBookParts {
  readonly database: Database
  readonly acts: Pick<ActStore, 'append' | 'list'>
  readonly book: TakeoverBook
  readonly zone: () => string
}

/** What an alert has come to: a draft to be released, or the end of others. */
export interface ImportedAlert {
  readonly takeover: TakeoverRow | null
  readonly ended: readonly TakeoverRow[]
}

/** Alerts (预警) as they are brought: each is one act in the chain, and none becomes two takeovers. */
export class AlertBook {
  readonly #parts: AlertBookParts

  constructor(parts: AlertBookParts) {
    this.#parts = parts
  }

  /** The alerts that takeovers were drafted from, by takeover. */
  byTakeover(): ReadonlyMap<string, KeptAlert> {
    return new Map(
      keptAlerts(this.#parts.acts).flatMap((each) => (each.takeover === null ? [] : [[each.takeover, each]])),
    )
  }

  /**
   * An Alert or an Update becomes a draft like any other; a Cancel ends what it names at once, for taking something
   * off is never left waiting for a second person.
   *
   * @param bytes its XML, in whatever encoding a Chinese office writes
   */
  async import(bytes: Uint8Array, doer: Doer): Promise<ImportedAlert> {
    const alert = readAlert(decodeText(bytes))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    requirePublicMessage(alert)
    this.#requireNew(alert)
    if (alert.msgType === 'Cancel') return { takeover: null, ended: this.#cancel(alert, sha256, doer) }
    const { book, acts, zone } = this.#parts
    const form = alertForm(alert, zone(), doer.clock)
    const takeover = await book.write(form, doer, ({ id }) => {
      // Storing took a moment, in which somebody may have brought it too.
      this.#requireNew(alert)
      const ends = this.#living(alert).map((each) => each.id)
      acts.append(alertAct(alert, { takeover: id, ends, sha256 }, doer))
    })
    return { takeover, ended: [] }
  }

  /** Releases a takeover; one that was drafted from an Update ends, in the same moment, those that it replaces. */
  release(id: string, doer: Doer, acceptsGlyphs = false): TakeoverRow {
    const { book, database } = this.#parts
    const alert = this.byTakeover().get(id)
    const release = database.transaction(() => {
      const row = book.release(id, doer, acceptsGlyphs)
      if (alert?.msgType === 'Update')
        for (const each of this.#living(alert)) if (each.id !== id) this.#end(each, doer)
      return row
    })
    return release.immediate()
  }

  #cancel(alert: AlertMessage, sha256: string, doer: Doer): TakeoverRow[] {
    const { database, acts } = this.#parts
    const cancel = database.transaction(() => {
      const living = this.#living(alert)
      if (living.length === 0) throw new ProblemError('alert-cancels-nothing')
      acts.append(alertAct(alert, { takeover: null, ends: living.map(({ id }) => id), sha256 }, doer))
      return living.map((each) => this.#end(each, doer))
    })
    return cancel.immediate()
  }

  #end({ id, state }: TakeoverRow, doer: Doer): TakeoverRow {
    const { book } = this.#parts
    return state === 'released' ? book.stop(id, doer) : book.discard(id, doer)
  }

  /** Takeovers that are not over, of the alerts that this one names. A test's message never ends a real one. */
  #living({ references, status }: Pick<AlertMessage, 'references' | 'status'>): TakeoverRow[] {
    // CAP writes `sender,identifier,sent` for each, GB/T 35965.1 with blanks in the time: the identifier is one of them.
    const named = new Set((references ?? '').split(/[\s,]+/))
    return [...this.byTakeover()]
      .filter(([, each]) => each.status === status && named.has(each.identifier))
      .map(([id]) => this.#parts.book.find(id))
      .filter(({ state }) => state === 'draft' || state === 'submitted' || state === 'released')
  }

  /** Once is enough; only one that was thrown away as a draft may be brought again. */
  #requireNew({ identifier }: AlertMessage): void {
    const before = keptAlerts(this.#parts.acts).findLast((each) => each.identifier === identifier)
    if (before === undefined) return
    const isDropped = before.takeover !== null && this.#parts.book.find(before.takeover).state === 'discarded'
    if (!isDropped) throw new ProblemError('alert-known', { identifier })
  }
}

function requirePublicMessage({ scope, msgType }: AlertMessage): void {
  if (scope !== 'Public') throw new ProblemError('alert-not-public', { scope })
  if (msgType === 'Ack' || msgType === 'Error') throw new ProblemError('alert-no-message', { msgType })
}
