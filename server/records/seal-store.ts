import type { Database } from 'better-sqlite3'
import type { Seal } from '../../ledger/seal.ts'

/** The station's seals, oldest first; kept for ever. */
export interface SealStore {
  add(seal: Seal): void
  last(): Seal | null
  /** The newest seal that was made before this instant: what a clock that ran ahead had sealed is passed over. */
  lastMadeBefore(wallMs: number): Seal | null
  list(query?: { from?: string; to?: string }): Seal[]
}

export function openSealStore(database: Database): SealStore {
  const insert = database.prepare('INSERT INTO seal (number, date, body) VALUES (?, ?, ?)')
  const newest = database.prepare<[], { body: string }>('SELECT body FROM seal ORDER BY number DESC LIMIT 1')
  const before = database.prepare<[number], { body: string }>(
    `SELECT body FROM seal WHERE json_extract(body, '$.sealedAt.wallMs') < ? ORDER BY number DESC LIMIT 1`,
  )
  const range = database.prepare<[string, string], { body: string }>(
    'SELECT body FROM seal WHERE date BETWEEN ? AND ? ORDER BY number',
  )
  const read = ({ body }: { body: string }) => JSON.parse(body) as Seal
  const readOne = (row: { body: string } | undefined) => (row ? read(row) : null)
  return {
    add: (seal) => void insert.run(seal.number, seal.date, JSON.stringify(seal)),
    last: () => readOne(newest.get()),
    lastMadeBefore: (wallMs) => readOne(before.get(wallMs)),
    list: ({ from = '0000-01-01', to = '9999-12-31' } = {}) => range.all(from, to).map(read),
  }
}
