import Database from 'better-sqlite3'
import { actChain, segmentChain, tailOf, unbalanced } from '../../ledger/draw-up.ts'
import { beginning, type Link, type Tail } from '../../ledger/link.ts'
import { verifySeal, type Seal } from '../../ledger/seal.ts'
import { follow, type ChainKind } from '../../ledger/stretch.ts'
import { actFromRow, openActStore, type ActRow } from '../records/act-store.ts'
import { openLedgerStore } from '../records/ledger-store.ts'
import { openSealStore } from '../records/seal-store.ts'
import { fromRow, type SegmentRow } from '../records/segment-row.ts'
import { nothing, type Reach } from './damage.ts'

/**
 * Takes from a torn database what extends a sound one: records whose number, link and hash follow, up to the first
 * that does not, and the seals over them. Called in the caller's transaction; returns how many of each were taken.
 */
export function salvage(into: Database.Database, tornPath: string): Reach {
  let torn: Database.Database
  try {
    torn = new Database(tornPath, { readonly: true, fileMustExist: true })
  } catch {
    return nothing
  }
  try {
    return { segments: segments(into, torn), acts: acts(into, torn), seals: seals(into, torn) }
  } finally {
    torn.close()
  }
}

function segments(into: Database.Database, torn: Database.Database): number {
  const ledger = openLedgerStore(into)
  const last = tailIn(into, 'segment')
  const rows = readable<SegmentRow>(torn, 'SELECT * FROM segment WHERE seq > ? ORDER BY seq', last.seq)
  let count = 0
  for (const segment of following(segmentChain, rows, fromRow, last)) {
    if (unbalanced(segment)) return count
    // Also forgets what the backup held as still on the glass: this record is how that ended.
    ledger.append([segment], null)
    count += 1
  }
  return count
}

function acts(into: Database.Database, torn: Database.Database): number {
  const store = openActStore(into)
  const last = tailIn(into, 'act')
  const rows = readable<ActRow>(torn, 'SELECT * FROM act WHERE seq > ? ORDER BY seq', last.seq)
  let count = 0
  for (const act of following(actChain, rows, actFromRow, last)) {
    store.append(act)
    count += 1
  }
  return count
}

/** A seal is taken where it follows the last one and all that it covers is there. */
function seals(into: Database.Database, torn: Database.Database): number {
  const store = openSealStore(into)
  let last = store.last()
  const rows = readable<{ body: string }>(
    torn,
    'SELECT body FROM seal WHERE number > ? ORDER BY number',
    last?.number ?? 0,
  )
  let count = 0
  for (const seal of parsed(rows, ({ body }) => JSON.parse(body) as Seal)) {
    const isNext = seal.number === (last?.number ?? 0) + 1 && (last === null || seal.prevSeal === last.hash)
    if (!isNext || verifySeal(seal) !== null || !isCovered(into, seal)) return count
    store.add(seal)
    last = seal
    count += 1
  }
  return count
}

const isCovered = (into: Database.Database, seal: Seal): boolean =>
  hashAt(into, 'segment', tailOf(seal.segments)) && hashAt(into, 'act', tailOf(seal.acts))

function hashAt(into: Database.Database, table: 'segment' | 'act', { seq, hash }: Tail): boolean {
  if (seq === 0) return true
  return into.prepare(`SELECT hash FROM ${table} WHERE seq = ?`).pluck().get(seq) === hash
}

const tailIn = (database: Database.Database, table: 'segment' | 'act'): Tail =>
  database.prepare<[], Tail>(`SELECT seq, hash FROM ${table} ORDER BY seq DESC LIMIT 1`).get() ?? beginning

/** Rows up to the first that cannot be read any more. */
function* readable<Row>(torn: Database.Database, sql: string, after: number): Generator<Row> {
  try {
    yield* torn.prepare<[number], Row>(sql).iterate(after)
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}

function* parsed<Row, T>(rows: Iterable<Row>, read: (row: Row) => T): Generator<T> {
  for (const row of rows) {
    try {
      yield read(row)
    } catch (error) {
      if (error instanceof SyntaxError) return
      throw error
    }
  }
}

function* following<Row, T extends Link>(
  kind: ChainKind<T>,
  rows: Iterable<Row>,
  read: (row: Row) => T,
  from: Tail,
): Generator<T> {
  let last = from
  for (const record of parsed(rows, read)) {
    if (!follows(kind, record, last)) return
    yield record
    last = record
  }
}

/** A torn row may hold what no record can: then it has no hash at all. */
function follows<T extends Link>(kind: ChainKind<T>, record: T, last: Tail): boolean {
  try {
    return follow(kind, record, last) === null
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
