import type { Database } from 'better-sqlite3'
import { spokenFingerprint } from './signed-text.ts'

/** Whose signature an item's bytes came under. */
export interface ItemSigner {
  readonly publisher: string
  /** As people compare it with the publisher's card. */
  readonly fingerprint: string
  /** When the publisher signed, by its own clock. */
  readonly signedAt: string
  /** When this station verified every byte; null where the package did not come whole yet. */
  readonly verifiedAtMs: number | null
  /** Whether the publisher is trusted still. */
  readonly trusted: boolean
}

interface SignerRow {
  readonly id: string
  readonly name: string
  readonly signedAt: string
  readonly verifiedAtMs: number | null
  readonly trusted: number
}

/** Stands behind a publisher's name where an import came by its package. */
const signedMark = '（签名内容包）'

/** By whom an item is told to have come that a publisher signed. */
export const signedBy = (publisher: string): string => `${publisher}${signedMark}`

/** Tells who signed an item; null where what is there now came without a signature. */
export function itemSigners(database: Database) {
  const find = database.prepare<[string], SignerRow>(
    `SELECT publisher.id, publisher.name, signed_on AS signedAt, removed_at_ms IS NULL AS trusted,
            (SELECT taken_at_ms FROM package_taken AS taken
             WHERE taken.publisher_id = signer.publisher_id AND taken.package_id = signer.package_id) AS verifiedAtMs
     FROM item_signer AS signer JOIN publisher ON publisher.id = signer.publisher_id WHERE item_id = ?`,
  )
  return ({ id, importedBy }: { readonly id: string; readonly importedBy: string }): ItemSigner | null => {
    const row = importedBy.endsWith(signedMark) ? find.get(id) : undefined
    if (row === undefined) return null
    const { name, signedAt, verifiedAtMs, trusted } = row
    const fingerprint = spokenFingerprint(row.id)
    return { publisher: name, fingerprint, signedAt, verifiedAtMs, trusted: trusted === 1 }
  }
}
