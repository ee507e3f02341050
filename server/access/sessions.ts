import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { newSecret, secretHash } from './secret.ts'
import type { User } from './users.ts'

export interface Session extends User {
  readonly id: string
  /** Sent back in a header with every change, so that another site's page cannot make one. */
  readonly csrf: string
}

/** A session as the list of them shows it. */
export interface ListedSession {
  readonly id: string
  readonly name: string
  readonly begunAt: number
  readonly expiresAt: number
  readonly address: string
}

/** A working day: a shared office PC does not stay signed in overnight. */
const lifeMs = 10 * 3_600_000

/** Console sessions, behind a cookie that no script can read. A closed account has none. */
export function openSessions(database: Database) {
  const insert = database.prepare(
    `INSERT INTO session (hash, user_name, csrf, expires_at, id, begun_at, address)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const find = database.prepare<[string, number], Omit<Session, 'mustChange'> & { mustChange: number }>(
    `SELECT id, name, role, must_change AS mustChange, csrf FROM session JOIN user ON name = user_name
     WHERE hash = ? AND expires_at > ? AND closed_at IS NULL`,
  )
  const all = database.prepare<[number], ListedSession>(
    `SELECT id, user_name AS name, begun_at AS begunAt, expires_at AS expiresAt, address FROM session
     WHERE expires_at > ? ORDER BY begun_at DESC`,
  )
  const end = database.prepare('DELETE FROM session WHERE hash = ?')
  const endOne = database.prepare('DELETE FROM session WHERE id = ?')
  const endOthers = database.prepare('DELETE FROM session WHERE user_name = ? AND hash <> ?')
  const sweep = database.prepare('DELETE FROM session WHERE expires_at <= ?')
  return {
    begin(user: User, nowMs: number, address = '') {
      sweep.run(nowMs)
      const [secret, csrf, id] = [newSecret(), newSecret(), randomUUID()]
      insert.run(secretHash(secret), user.name, csrf, nowMs + lifeMs, id, nowMs, address)
      return { secret, csrf, maxAgeSeconds: lifeMs / 1000 }
    },
    find(secret: string, nowMs: number): Session | null {
      const row = find.get(secretHash(secret), nowMs)
      return row ? { ...row, mustChange: row.mustChange === 1 } : null
    },
    list: (nowMs: number): ListedSession[] => all.all(nowMs),
    end: (secret: string) => void end.run(secretHash(secret)),
    /** False where there is no such session. */
    endOne: (id: string): boolean => endOne.run(id).changes === 1,
    /** After a changed password only the session that changed it goes on; without one, none of theirs. */
    endOthers: (userName: string, secret = '') => void endOthers.run(userName, secretHash(secret)),
  }
}

export type Sessions = ReturnType<typeof openSessions>
