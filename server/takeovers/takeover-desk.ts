import type { Showing } from '../../playlist/stage-protocol.ts'
import type { Doer } from '../../ledger/act.ts'
import type { KeptAlert } from './alert/alert-acts.ts'
import type { ImportedAlert } from './alert/alert-book.ts'
import type { TakeoverReceipt } from '../../contract/takeover-receipt.ts'
import type { TakeoverForm } from '../../contract/takeovers.ts'
import type { TakeoverRow } from './takeover-rows.ts'

type Step = (id: string, doer: Doer) => TakeoverRow

/** What the door asks of takeovers; the glass follows each release and each stop at once. */
export interface TakeoverDesk {
  readonly list: () => TakeoverRow[]
  readonly find: (id: string) => TakeoverRow
  readonly write: (form: TakeoverForm, doer: Doer) => Promise<TakeoverRow>
  readonly rewrite: (id: string, form: TakeoverForm, doer: Doer) => Promise<TakeoverRow>
  /** An alert's XML: drafted as a takeover, or the end of those that it calls off. */
  readonly importAlert: (bytes: Uint8Array, doer: Doer) => Promise<ImportedAlert>
  /** The alerts that takeovers were drafted from, by takeover. */
  readonly alerts: () => ReadonlyMap<string, KeptAlert>
  readonly submit: Step
  /** @param acceptsGlyphs the person read which characters cannot be drawn, and lets them go so */
  readonly release: (id: string, doer: Doer, acceptsGlyphs?: boolean) => TakeoverRow
  readonly stop: Step
  readonly discard: Step
  /** What the stage would be told if it were in force now. */
  readonly preview: (id: string) => Showing
  readonly receipt: (id: string) => TakeoverReceipt
  /** How many persons a release takes. */
  readonly persons: () => 1 | 2
}
