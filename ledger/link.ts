import { createHash } from 'node:crypto'
import { canonical, type Canonical } from './canonical.ts'

/** A record's place in its chain: each hash covers the one before it, so nothing can be taken out or slipped in. */
export interface Link {
  /** 1 for the first record of a station, then without a gap. */
  readonly seq: number
  readonly prevHash: string
  /** Lower-case hex, like every hash of the ledger. */
  readonly hash: string
}

/** The last record so far, as far as the next one needs to know it. */
export type Tail = Pick<Link, 'seq' | 'hash'>

export type Fields = Readonly<Record<string, Canonical>>

/** What the first record of a chain follows. */
export const chainStart = '0'.repeat(64)

export const beginning: Tail = { seq: 0, hash: chainStart }

/** In lower-case hex; text counts as its UTF-8 bytes. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** SHA-256 over the canonical bytes of a record's own fields, its number and the hash before it. */
export const linkHash = (record: Fields, seq: number, prevHash: string): string =>
  sha256(canonical({ ...record, seq, prevHash }))

/** The place behind the last record. */
export function link(record: Fields, { seq: lastSeq, hash: prevHash }: Tail): Link {
  const seq = lastSeq + 1
  return { seq, prevHash, hash: linkHash(record, seq, prevHash) }
}
