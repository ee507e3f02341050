import type { Database } from 'better-sqlite3'
import { encode } from 'uqr'
import type { Addressed } from '../../station/facts/station-facts.ts'
import type { ShownItem } from './shown-items.ts'

/** Modules along a side, quiet zone included: the glass draws no larger code, for it would take the item's room. */
const mostModules = 73

const hasCode = (address: string): boolean => encode(address, { ecc: 'L', border: 4 }).size <= mostModules

/** The items with an address among those shown, and how long a QR code could be read on the glass. */
export function addressedIn(database: Database, items: readonly ShownItem[]): Addressed {
  const addresses = new Map(
    database
      .prepare<[], { id: string; address: string }>(`SELECT id, address FROM item WHERE address <> ''`)
      .all()
      .map(({ id, address }) => [id, address]),
  )
  const addressed = new Set(items.map(({ itemId }) => itemId).filter((id) => addresses.has(id)))
  const coded = [...addressed].filter((id) => hasCode(addresses.get(id) ?? ''))
  const secondsOf = (own: readonly ShownItem[]) =>
    Math.floor(own.reduce((sum, { creditedMs }) => sum + creditedMs, 0) / 1000)
  return {
    shown: addressed.size,
    withCode: coded.length,
    codeSeconds: secondsOf(items.filter(({ itemId }) => coded.includes(itemId))),
    allSeconds: secondsOf(items),
  }
}
