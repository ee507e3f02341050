import type { Database } from 'better-sqlite3'
import type { Role } from './role.ts'
import { hashPassword, isPassword, newPassword } from './secret.ts'

export interface User {
  readonly name: string
  readonly role: Role
  /** The first password is good for one thing: choosing another. */
  readonly mustChange: boolean
}

interface UserRow {
  name: string
  role: Role
  password: string
  must_change: number
  failures: number
  locked_until: number
}

/** The first failures are typing errors; from the fifth on each doubles the wait, up to an hour. */
const freeFailures = 4
const longestLockMs = 3_600_000
const lockMs = (failures: number) =>
  failures <= freeFailures ? 0 : Math.min(longestLockMs, 15_000 * 2 ** (failures - freeFailures - 1))

export type SignIn =
  { readonly ok: true; readonly user: User } | { readonly ok: false; readonly lockedMs: number }

/** People who sign in to the console. */
export function openUsers(database: Database) {
  const find = database.prepare<[string], UserRow>('SELECT * FROM user WHERE name = ?')
  const count = database.prepare<[], { n: number }>('SELECT count(*) AS n FROM user')
  const insert = database.prepare('INSERT INTO user (name, role, password, must_change) VALUES (?, ?, ?, ?)')
  const outcome = database.prepare('UPDATE user SET failures = ?, locked_until = ? WHERE name = ?')
  const change = database.prepare('UPDATE user SET password = ?, must_change = 0 WHERE name = ?')
  // Spent on unknown names too, so that a name cannot be told from its answer's delay.
  const nobody = hashPassword(newPassword())
  return {
    /** Makes the first administrator where there is nobody yet; answers the password, which nobody can see again. */
    async ensureFirst(): Promise<string | null> {
      if ((count.get()?.n ?? 0) > 0) return null
      const password = newPassword()
      insert.run('admin', 'admin', await hashPassword(password), 1)
      return password
    },
    async signIn(name: string, password: string, nowMs: number): Promise<SignIn> {
      const kept = find.get(name)
      if (kept && kept.locked_until > nowMs) return { ok: false, lockedMs: kept.locked_until - nowMs }
      const right = await isPassword(password, kept?.password ?? (await nobody))
      // Asked again: guesses sent all at once have been counted meanwhile.
      const row = find.get(name)
      if (!row) return { ok: false, lockedMs: 0 }
      if (row.locked_until > nowMs) return { ok: false, lockedMs: row.locked_until - nowMs }
      const failures = right ? 0 : row.failures + 1
      outcome.run(failures, right ? 0 : nowMs + lockMs(failures), name)
      return right
        ? { ok: true, user: { name, role: row.role, mustChange: row.must_change === 1 } }
        : { ok: false, lockedMs: lockMs(failures) }
    },
    async setPassword(name: string, password: string): Promise<void> {
      change.run(await hashPassword(password), name)
    },
  }
}

export type Users = ReturnType<typeof openUsers>
