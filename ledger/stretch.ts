import { broken, type Break } from './flaw.ts'
import type { Link, Tail } from './link.ts'

/** The part of a chain that a seal covers. An empty one has `last` = `first` − 1 and `head` = `before`. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly count: number
  /** The hash that the first record follows. */
  readonly before: string
  /** The hash of the last record. */
  readonly head: string
}

/** One of the two chains: how its records are called, and what their hashes ought to be. */
export interface ChainKind<T extends Link> {
  readonly noun: 'segment' | 'act'
  readonly hashOf: (record: T) => string
}

export const stretchAfter = (before: Tail, head: Tail): Stretch => ({
  first: before.seq + 1,
  last: head.seq,
  count: head.seq - before.seq,
  before: before.hash,
  head: head.hash,
})

/** What keeps a record from following the last one, if anything does. */
export function follow<T extends Link>(kind: ChainKind<T>, record: T, last: Tail): Break | null {
  const where = `${kind.noun} ${last.seq + 1}`
  if (record.seq > last.seq + 1) return broken(where, 'missing', last.seq + 1, record.seq)
  if (record.seq !== last.seq + 1) return broken(where, 'number', last.seq + 1, record.seq)
  if (record.prevHash !== last.hash) return broken(where, 'link', last.hash, record.prevHash)
  const hash = kind.hashOf(record)
  return record.hash === hash ? null : broken(where, 'hash', hash, record.hash)
}

/**
 * Walks a chain on from `last`, calling `each` for every record that is in its place.
 * Returns the new tail, or what is broken first.
 */
export function walk<T extends Link>(
  kind: ChainKind<T>,
  records: Iterable<T>,
  last: Tail,
  each: (record: T) => Break | null,
): Tail | Break {
  let tail = last
  for (const record of records) {
    const flaw = follow(kind, record, tail) ?? each(record)
    if (flaw) return flaw
    tail = { seq: record.seq, hash: record.hash }
  }
  return tail
}
