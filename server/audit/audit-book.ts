import type { Database } from 'better-sqlite3'
import { setImmediate as turn } from 'node:timers/promises'
import type { ChainedAct } from '../../ledger/act.ts'
import { actChain } from '../../ledger/draw-up.ts'
import { beginning } from '../../ledger/link.ts'
import { walk } from '../../ledger/stretch.ts'
import { actFromRow, openActStore, type ActRow } from '../records/act-store.ts'
import { kindsCalled } from './act-table.ts'

/** What is looked for; null leaves it open. */
export interface AuditQuery {
  readonly fromMs: number | null
  readonly untilMs: number | null
  readonly kind: string | null
  readonly who: string | null
  readonly subject: string | null
  /** Words within names, reasons, documents, bodies and the titles of kinds. */
  readonly words: string | null
  /** Acts before this number: the newest come first. */
  readonly before: number | null
  readonly limit: number
}

/** Whether the chain of acts holds from its beginning to its last act. */
export interface ChainCheck {
  readonly sound: boolean
  readonly acts: number
  readonly head: string
  /** Where it is broken first; null where it is sound. */
  readonly brokenAt: string | null
}

export interface AuditBook {
  readonly find: (query: AuditQuery) => ChainedAct[]
  /** Every kind there is an act of. */
  readonly kinds: () => string[]
  readonly check: () => Promise<ChainCheck>
}

/** So many acts are hashed at once: about 10 ms on an old machine, between which the glass is served. */
const checkedAtOnce = 500

/** The chain of acts, to be read by persons. */
export function openAuditBook(database: Database): AuditBook {
  const acts = openActStore(database)
  const select = database.prepare<[object], ActRow>(
    `SELECT * FROM act
     WHERE seq < ifnull(@before, 9e15) AND at_ms >= ifnull(@fromMs, -9e15) AND at_ms < ifnull(@untilMs, 9e15)
       AND kind = ifnull(@kind, kind) AND name = ifnull(@who, name)
       AND (@subject IS NULL OR instr(lower(subject), lower(@subject)) > 0)
       AND (@words IS NULL OR kind IN (SELECT value FROM json_each(@kinds))
            OR instr(lower(concat_ws(' ', name, subject, reason, document, body)), lower(@words)) > 0)
     ORDER BY seq DESC LIMIT @limit`,
  )
  const kinds = database.prepare<[], string>('SELECT DISTINCT kind FROM act ORDER BY kind').pluck()
  return {
    find: (query) => {
      const named = query.words === null ? [] : kindsCalled(query.words)
      return select.all({ ...query, kinds: JSON.stringify(named) }).map(actFromRow)
    },
    kinds: () => kinds.all(),
    async check() {
      let tail = beginning
      for (;;) {
        const next = acts.list({ after: tail.seq, limit: checkedAtOnce })
        const end = walk(actChain, next, tail, ({ seq, hash }) => {
          tail = { seq, hash }
          return null
        })
        if ('sound' in end) {
          const brokenAt = `${end.where}: ${end.what}`
          return { sound: false, acts: tail.seq, head: tail.hash, brokenAt }
        }
        if (next.length < checkedAtOnce)
          return { sound: true, acts: tail.seq, head: tail.hash, brokenAt: null }
        await turn()
      }
    },
  }
}
