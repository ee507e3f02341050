import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import type { Role } from '../../contract/role.ts'
import { newSecret, secretHash } from './secret.ts'

export interface Token {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: number
  readonly revokedAt: number | null
}

/** Keys for scripts and other machines. The secret itself is shown once and never kept. */
export function openTokens(database: Database) {
  const columns = 'id, name, role, created_at AS createdAt, revoked_at AS revokedAt'
  const byHash = database.prepare<[string], Token>(
    `SELECT ${columns} FROM token WHERE hash = ? AND revoked_at IS NULL`,
  )
  const insert = database.prepare(
    'INSERT INTO token (id, name, role, hash, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  const all = database.prepare<[], Token>(`SELECT ${columns} FROM token ORDER BY created_at`)
  const revoke = database.prepare('UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
  return {
    create(name: string, role: Role, nowMs: number): { token: Token; secret: string } {
      const secret = newSecret()
      const token = { id: randomUUID(), name, role, createdAt: nowMs, revokedAt: null }
      insert.run(token.id, name, role, secretHash(secret), nowMs)
      return { token, secret }
    },
    find: (secret: string): Token | null => byHash.get(secretHash(secret)) ?? null,
    list: (): Token[] => all.all(),
    /** False when there is no such live token. */
    revoke: (id: string, nowMs: number): boolean => revoke.run(nowMs, id).changes === 1,
  }
}

export type Tokens = ReturnType<typeof openTokens>
