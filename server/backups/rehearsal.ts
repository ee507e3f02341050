import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { actChain, segmentChain } from '../../ledger/draw-up.ts'
import { beginning, type Tail } from '../../ledger/link.ts'
import { walk } from '../../ledger/stretch.ts'
import { damageOf } from '../database/damage.ts'
import { openDatabase } from '../database/open.ts'
import { copyDatabase } from '../database/place.ts'
import { openActStore } from '../records/act-store.ts'
import { openSealStore } from '../records/seal-store.ts'
import { segmentReaders } from '../records/segment-readers.ts'

/** What a backup came to when it was restored on trial. */
export interface Rehearsal {
  readonly sound: boolean
  /** In SQLite's words or the chain's; null where nothing is wrong. */
  readonly damage: string | null
  readonly segments: number
  readonly acts: number
  readonly seals: number
  /** The last sealed date; null before the first. */
  readonly sealedTo: string | null
  readonly creditedSeconds: number
}

const nothing = { segments: 0, acts: 0, seals: 0, sealedTo: null, creditedSeconds: 0 }

/**
 * Restores a backup into a folder of its own, as `ezhan restore` would: every page read, tables brought up to date,
 * both chains walked from their first record to their last. The folder is gone when it returns.
 */
export function rehearse(file: string, trialPath: string): Rehearsal {
  try {
    const torn = damageOf(file, 'whole')
    if (torn !== null) return { sound: false, damage: torn, ...nothing }
    mkdirSync(dirname(trialPath), { recursive: true, mode: 0o700 })
    copyDatabase(file, trialPath)
    const database = openDatabase(trialPath)
    try {
      return found(database)
    } finally {
      database.close()
    }
  } finally {
    rmSync(dirname(trialPath), { recursive: true, force: true })
  }
}

function found(database: Database): Rehearsal {
  const damage = brokenChain(database)
  const count = (sql: string) => Number(database.prepare(sql).pluck().get())
  return {
    sound: damage === null,
    damage,
    segments: count('SELECT count(*) FROM segment'),
    acts: count('SELECT count(*) FROM act'),
    seals: count('SELECT count(*) FROM seal'),
    sealedTo: openSealStore(database).last()?.date ?? null,
    creditedSeconds: Math.floor(count('SELECT ifnull(sum(credited_ms), 0) FROM segment') / 1000),
  }
}

function brokenChain(database: Database): string | null {
  const acts = walk(actChain, openActStore(database).list(), beginning, () => null)
  if ('sound' in acts) return `${acts.where}: ${acts.what}`
  const segments = walk(segmentChain, segmentReaders(database).after(0), beforeFirst(database), () => null)
  return 'sound' in segments ? `${segments.where}: ${segments.what}` : null
}

/** Old records are let go of after their time of keeping: the first that is left follows one that is gone. */
function beforeFirst(database: Database): Tail {
  const first = database
    .prepare<[], { seq: number; prev_hash: string }>(
      'SELECT seq, prev_hash FROM segment ORDER BY seq LIMIT 1',
    )
    .get()
  return first === undefined ? beginning : { seq: first.seq - 1, hash: first.prev_hash }
}
