import type { Database } from 'better-sqlite3'
import type { Role } from './role.ts'
import { newSecret, secretHash } from './secret.ts'
import type { User } from './users.ts'

export interface Session extends User {
  /** Sent back in a header with every change, so that another site's page cannot make one. */
  readonly csrf: string
}

/** A working day: a shared office PC does not stay signed in overnight. */
const lifeMs = 10 * 3_600_000

/** Console sessions, behind a cookie that no script can read. */
export function openSessions(database: Database) {
  const insert = database.prepare(
    'INSERT INTO session (hash, user_name, csrf, expires_at) VALUES (?, ?, ?, ?)',
  )
  const find = database.prepare<
    [string, number],
    { name: string; role: Role; mustChange: number; csrf: string }
  >(
    `SELECT name, role, must_change AS mustChange, csrf FROM session JOIN user ON name = user_name
     WHERE hash = ? AND expires_at > ?`,
  )
  const end = database.prepare('DELETE FROM session WHERE hash = ?')
  const endOthers = database.prepare('DELETE FROM session WHERE user_name = ? AND hash <> ?')
  const sweep = database.prepare('DELETE FROM session WHERE expires_at <= ?')
  return {
    begin(user: User, nowMs: number): { secret: string; csrf: string; maxAgeSeconds: number } {
      sweep.run(nowMs)
      const [secret, csrf] = [newSecret(), newSecret()]
      insert.run(secretHash(secret), user.name, csrf, nowMs + lifeMs)
      return { secret, csrf, maxAgeSeconds: lifeMs / 1000 }
    },
    find(secret: string, nowMs: number): Session | null {
      const row = find.get(secretHash(secret), nowMs)
      return row ? { ...row, mustChange: row.mustChange === 1 } : null
    },
    end: (secret: string) => void end.run(secretHash(secret)),
    /** After a changed password only the session that changed it goes on. */
    endOthers: (userName: string, secret: string) => void endOthers.run(userName, secretHash(secret)),
  }
}

export type Sessions = ReturnType<typeof openSessions>
