import Database from 'better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import { actChain, segmentChain, tailOf } from '../../ledger/draw-up.ts'
import { beginning } from '../../ledger/link.ts'
import { walk } from '../../ledger/stretch.ts'
import { openActStore } from '../records/act-store.ts'
import { openSealStore } from '../records/seal-store.ts'
import { segmentReaders } from '../records/segment-readers.ts'

/**
 * Up to this size every page is read at each start: about 0.3 s from a warm cache, a few seconds from a slow disk.
 * Above it, the old closed segments are left to the nightly check of the backup.
 */
const wholeBytes = 256 * 1024 * 1024

export type Depth = 'whole' | 'bounded'

/** What is wrong with a station's database, in SQLite's words or the chain's; null for nothing. Changes no byte. */
export function damageOf(path: string, depth: Depth): string | null {
  if (!existsSync(path)) return 'missing'
  try {
    const database = new Database(path, { readonly: true })
    try {
      return pagesOf(database, depth === 'whole' || statSync(path).size <= wholeBytes) ?? chainOf(database)
    } finally {
      database.close()
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return error.message
  }
}

/** A busy or forbidden file is not a torn one; what does not parse is. */
export function isDamage(error: unknown): error is Error {
  if (error instanceof Database.SqliteError) return /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/.test(error.code)
  return error instanceof SyntaxError || error instanceof TypeError
}

function pagesOf(database: Database.Database, isWhole: boolean): string | null {
  if (Number(database.pragma('user_version', { simple: true })) === 0) return 'empty'
  const checks = isWhole ? ['quick_check(1)'] : tablesOf(database).map((name) => `quick_check(${name})`)
  for (const check of checks) {
    const found = String(database.pragma(check, { simple: true }))
    if (found !== 'ok') return found
  }
  return null
}

const tablesOf = (database: Database.Database): string[] =>
  database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'segment'`)
    .pluck()
    .all()

/** What was written since the last seal must still be chained: a flipped byte within a row leaves its page whole. */
function chainOf(database: Database.Database): string | null {
  const last = openSealStore(database).last()
  const after = last ? tailOf(last.segments) : beginning
  const end = walk(segmentChain, segmentReaders(database).after(after.seq), after, () => null)
  if ('sound' in end) return `${end.where}: ${end.what}`
  const acts = last ? tailOf(last.acts) : beginning
  const lastAct = walk(actChain, openActStore(database).list({ after: acts.seq }), acts, () => null)
  return 'sound' in lastAct ? `${lastAct.where}: ${lastAct.what}` : null
}

/** How far a database's chains go. */
export interface Reach {
  readonly segments: number
  readonly acts: number
  readonly seals: number
}

export const nothing: Reach = { segments: 0, acts: 0, seals: 0 }

export function reachOf(database: Database.Database): Reach {
  const last = (table: string, column: string) =>
    Number(database.prepare(`SELECT ifnull(max(${column}), 0) FROM ${table}`).pluck().get())
  return { segments: last('segment', 'seq'), acts: last('act', 'seq'), seals: last('seal', 'number') }
}

/** As far as a file can still tell it; null where it cannot. */
export function reachOfFile(path: string): Reach | null {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true })
    try {
      return reachOf(database)
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}
