import type { Database } from 'better-sqlite3'
import { actBy, type Doer } from '../../ledger/act.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { fingerprintOf } from './publisher-card.ts'
import { spokenFingerprint } from './signed-text.ts'

/** Somebody whose signed packages this station takes in. */
export interface Publisher {
  /** The fingerprint of its key. */
  readonly id: string
  readonly name: string
  readonly publicKey: string
  readonly sinceMs: number
  readonly addedBy: string
  /** Of the newest package taken in; null before the first. */
  readonly newestSequence: number | null
}

/** 可信发布者: added and removed by the county, each an act in the chain. */
export interface PublisherBook {
  all(): Publisher[]
  find(id: string): Publisher | null
  add(given: { name: string; publicKey: string }, doer: Doer): Publisher
  remove(id: string, doer: Doer): void
}

const columns = `id, name, public_key AS publicKey, since_ms AS sinceMs, added_by AS addedBy,
  (SELECT max(sequence) FROM package_taken WHERE publisher_id = publisher.id) AS newestSequence`

export function publisherBook(database: Database, acts: Pick<ActStore, 'append'>): PublisherBook {
  const all = database.prepare<[], Publisher>(
    `SELECT ${columns} FROM publisher WHERE removed_at_ms IS NULL ORDER BY since_ms, id`,
  )
  const one = database.prepare<[string], Publisher>(
    `SELECT ${columns} FROM publisher WHERE id = ? AND removed_at_ms IS NULL`,
  )
  const upsert = database.prepare(
    `INSERT INTO publisher (id, name, public_key, since_ms, added_by) VALUES (@id, @name, @publicKey, @atMs, @by)
     ON CONFLICT (id) DO UPDATE SET name = @name, since_ms = @atMs, added_by = @by, removed_at_ms = NULL`,
  )
  const removal = database.prepare('UPDATE publisher SET removed_at_ms = ? WHERE id = ?')
  const find = (id: string) => one.get(id) ?? null
  const add: PublisherBook['add'] = ({ name, publicKey }, doer) => {
    const id = fingerprintOf(publicKey)
    const known = find(id)
    if (known !== null) throw new ProblemError('publisher-known', { name: known.name })
    upsert.run({ id, name, publicKey, atMs: doer.clock.wallMs, by: doer.name })
    const body = { fingerprint: spokenFingerprint(id), publicKey }
    acts.append(actBy(doer, { kind: 'publisher-added', subject: name, body }))
    return found(find(id))
  }
  const remove: PublisherBook['remove'] = (id, doer) => {
    const { name, publicKey } = found(find(id))
    removal.run(doer.clock.wallMs, id)
    const body = { fingerprint: spokenFingerprint(id), publicKey }
    acts.append(actBy(doer, { kind: 'publisher-removed', subject: name, body }))
  }
  return {
    all: () => all.all(),
    find,
    add: (given, doer) => database.transaction(() => add(given, doer)).immediate(),
    remove: (id, doer) => database.transaction(() => remove(id, doer)).immediate(),
  }
}

function found(publisher: Publisher | null): Publisher {
  if (publisher === null) throw new ProblemError('publisher-missing')
  return publisher
}
