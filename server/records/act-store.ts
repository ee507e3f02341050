import type { Database } from 'better-sqlite3'
import { chainAct, type Act, type ChainedAct } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'

/** An act as its table holds it. */
export interface ActRow {
  seq: number
  kind: string
  at_ms: number
  mono_ms: number
  boot_id: string
  clock_trusted: number
  role: string
  name: string
  subject: string
  document: string | null
  reason: string | null
  evidence: string
  body: string
  prev_hash: string
  hash: string
}

/** The chain of what persons and the station itself did. */
export interface ActStore {
  /** Chains an act; durable when it returns. */
  append(act: Act): ChainedAct
  /** Acts of a kind, oldest first; of every kind without one. */
  list(query?: { kind?: string; after?: number; limit?: number }): ChainedAct[]
}

export function openActStore(database: Database): ActStore {
  const tail = database.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM act ORDER BY seq DESC LIMIT 1',
  )
  const insert = database.prepare(
    `INSERT INTO act VALUES (@seq, @kind, @at_ms, @mono_ms, @boot_id, @clock_trusted, @role, @name, @subject,
                             @document, @reason, @evidence, @body, @prev_hash, @hash)`,
  )
  const select = database.prepare<[string | null, number, number], ActRow>(
    'SELECT * FROM act WHERE kind = ifnull(?, kind) AND seq > ? ORDER BY seq LIMIT ?',
  )
  const append = database.transaction((act: Act) => {
    const chained = chainAct(act, tail.get() ?? null)
    insert.run(toRow(chained))
    return chained
  })
  return {
    append: (act) => append.immediate(act),
    list: ({ kind, after = 0, limit = -1 } = {}) => select.all(kind ?? null, after, limit).map(actFromRow),
  }
}

function toRow(act: ChainedAct): ActRow {
  return {
    seq: act.seq,
    kind: act.kind,
    at_ms: act.atMs,
    mono_ms: act.monoMs,
    boot_id: act.bootId,
    clock_trusted: Number(act.clockTrusted),
    role: act.role,
    name: act.name,
    subject: act.subject,
    document: act.document,
    reason: act.reason,
    evidence: JSON.stringify(act.evidence),
    body: JSON.stringify(act.body),
    prev_hash: act.prevHash,
    hash: act.hash,
  }
}

export function actFromRow(row: ActRow): ChainedAct {
  return {
    seq: row.seq,
    kind: row.kind,
    atMs: row.at_ms,
    monoMs: row.mono_ms,
    bootId: row.boot_id,
    clockTrusted: row.clock_trusted === 1,
    role: row.role,
    name: row.name,
    subject: row.subject,
    document: row.document,
    reason: row.reason,
    evidence: JSON.parse(row.evidence) as string[],
    body: JSON.parse(row.body) as Canonical,
    prevHash: row.prev_hash,
    hash: row.hash,
  }
}
