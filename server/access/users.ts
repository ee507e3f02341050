import type { Database } from 'better-sqlite3'
import type { Role } from '../../contract/role.ts'
import { hashPassword, newPassword } from './secret.ts'

export interface User {
  readonly name: string
  readonly role: Role
  /** The first password is good for one thing: choosing another. */
  readonly mustChange: boolean
}

/** An account as the list of them shows it. */
export interface Account extends User {
  /** Since when it is closed; null while it is open. */
  readonly closedAt: number | null
  /** Whether a time-based code is asked beside the password. */
  readonly hasCode: boolean
}

export interface UserRow {
  readonly name: string
  readonly role: Role
  readonly password: string
  readonly must_change: number
  readonly closed_at: number | null
  readonly code_secret: string | null
  readonly code_step: number
}

const accountOf = ({ name, role, must_change, closed_at, code_secret }: UserRow): Account => ({
  name,
  role,
  mustChange: must_change === 1,
  closedAt: closed_at,
  hasCode: code_secret !== null,
})

/** People who sign in to the console. An account is closed, never deleted: acts cite its name. */
export function openUsers(database: Database) {
  const find = database.prepare<[string], UserRow>('SELECT * FROM user WHERE name = ?')
  const all = database.prepare<[], UserRow>('SELECT * FROM user ORDER BY closed_at IS NOT NULL, name')
  const count = database.prepare<[], { n: number }>('SELECT count(*) AS n FROM user')
  const insert = database.prepare('INSERT INTO user (name, role, password, must_change) VALUES (?, ?, ?, 1)')
  const change = database.prepare('UPDATE user SET password = ?, must_change = ? WHERE name = ?')
  const assign = database.prepare('UPDATE user SET role = ? WHERE name = ?')
  const close = database.prepare('UPDATE user SET closed_at = ? WHERE name = ?')
  const code = database.prepare('UPDATE user SET code_secret = ?, code_step = 0 WHERE name = ?')
  const step = database.prepare('UPDATE user SET code_step = ? WHERE name = ? AND code_step < ?')
  const add = async (name: string, role: Role): Promise<string> => {
    const password = newPassword()
    insert.run(name, role, await hashPassword(password))
    return password
  }
  return {
    add,
    /** Makes the first administrator where there is nobody yet; answers the password, which nobody can see again. */
    ensureFirst: async (): Promise<string | null> =>
      (count.get()?.n ?? 0) > 0 ? null : add('admin', 'admin'),
    row: (name: string): UserRow | null => find.get(name) ?? null,
    find(name: string): Account | null {
      const row = find.get(name)
      return row ? accountOf(row) : null
    },
    list: (): Account[] => all.all().map(accountOf),
    async setPassword(name: string, password: string): Promise<void> {
      change.run(await hashPassword(password), 0, name)
    },
    /** A new first password for somebody who forgot theirs; the code goes with it, for the phone may be lost too. */
    async resetPassword(name: string): Promise<string> {
      const password = newPassword()
      change.run(await hashPassword(password), 1, name)
      code.run(null, name)
      return password
    },
    setRole: (name: string, role: Role) => void assign.run(role, name),
    setClosed: (name: string, closedAt: number | null) => void close.run(closedAt, name),
    setCodeSecret: (name: string, secret: string | null) => void code.run(secret, name),
    /** False where this step of time, or a later one, was used before. */
    useCodeStep: (name: string, used: number): boolean => step.run(used, name, used).changes === 1,
  }
}

export type Users = ReturnType<typeof openUsers>
