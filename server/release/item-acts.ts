import type { Database } from 'better-sqlite3'
import { actBy, type Act, type ChainedAct, type Doer } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import type { Item } from '../../playlist/item.ts'
import { actFromRow, type ActRow } from '../records/act-store.ts'
import type { ItemStep } from './item-step.ts'

/** The chain's names for what befalls an item. */
export const itemActs = [
  'item-edited',
  'item-submitted',
  'item-released',
  'item-returned',
  'item-withdrawn',
] as const
export type ItemActKind = (typeof itemActs)[number]

export const actOfStep: Readonly<Record<ItemStep, ItemActKind>> = {
  submit: 'item-submitted',
  release: 'item-released',
  return: 'item-returned',
  withdraw: 'item-withdrawn',
}

/** What the chain keeps of an item's words. */
export const wordsOf = (item: Item) => ({
  title: item.title,
  sourceClass: item.state === 'waiting' ? null : item.sourceClass,
  publisher: item.publisher,
  themes: [...item.themes],
  audiences: [...item.audiences],
  address: item.address,
  validFrom: item.validFrom,
  validTo: item.validTo,
})

interface Deed {
  readonly kind: ItemActKind
  readonly reason?: string | null
  readonly body?: Readonly<Record<string, Canonical>>
}

/** An act about an item: its hash stands by it, for what was passed are these bytes. */
export function itemAct(item: Item, { kind, reason = null, body = {} }: Deed, doer: Doer): Act {
  const { id, title, state, mediaHash } = item
  return {
    ...actBy(doer, { kind, subject: id, body: { title, state, hash: mediaHash, ...body } }),
    reason,
    evidence: [mediaHash],
  }
}

/** Which level was passed, of how many. */
export const levelBody = (level: number, levels: number, by: 'person' | 'import' | 'edit') => ({
  level,
  levels,
  by,
})

/** Everything in the chain about one item, the newest first. */
export function historyOf(database: Database): (id: string) => ChainedAct[] {
  const marks = itemActs.map(() => '?').join(', ')
  const acts = database.prepare<[string, ...string[]], ActRow>(
    `SELECT * FROM act WHERE subject = ? AND kind IN (${marks}) ORDER BY seq DESC LIMIT 200`,
  )
  return (id) => acts.all(id, ...itemActs).map(actFromRow)
}
