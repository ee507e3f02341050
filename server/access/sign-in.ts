import type { Counted, Failures, Subject } from './failures.ts'
import { hashPassword, isPassword, newPassword } from './secret.ts'
import { codeStep } from './time-code.ts'
import type { User, UserRow, Users } from './users.ts'

export interface Attempt {
  readonly name: string
  readonly password: string
  /** The time-based code, where the account asks for one. */
  readonly code: string | null
  readonly address: string
}

export type SignIn =
  | { readonly ok: true; readonly user: User }
  | { readonly ok: false; readonly why: 'wrong' | 'code-missing' }
  | { readonly ok: false; readonly why: 'locked'; readonly lockedMs: number }

/** An attempt that did not let anybody in, and what it made of its account and its address. */
export interface FailedSignIn {
  /** Null where there is no such account: what was typed as a name may be a password. */
  readonly account: string | null
  readonly address: string
  readonly counted: readonly Counted[]
}

/**
 * Tells who somebody is by password and, where the account has one, by code.
 * @param tell hears of every failure, of a name that does not exist as of one that does
 */
export function openSignIn(users: Users, failures: Failures, tell: (failed: FailedSignIn) => void) {
  // Spent on unknown names too, so that a name cannot be told from its answer's delay.
  const nobody = hashPassword(newPassword())
  return async function signIn({ name, password, code, address }: Attempt, nowMs: number): Promise<SignIn> {
    const subjects: Subject[] = [
      { kind: 'account', name },
      { kind: 'address', name: address },
    ]
    const locked = (): SignIn | null => {
      const lockedMs = failures.waitMs(subjects, nowMs)
      return lockedMs > 0 ? refused(lockedMs) : null
    }
    const early = locked()
    if (early) return early
    const known = users.row(name)
    const isRight = await isPassword(password, known?.password ?? (await nobody))
    // Asked again: guesses sent all at once have been counted meanwhile.
    const late = locked()
    if (late) return late
    const row = isRight ? openRow(known) : null
    if (row && isCodeMissing(row, code)) return { ok: false, why: 'code-missing' }
    if (row && isCode(users, row, code, nowMs)) {
      for (const subject of subjects) failures.forget(subject)
      return { ok: true, user: { name, role: row.role, mustChange: row.must_change === 1 } }
    }
    const counted = failures.count(subjects, nowMs)
    tell({ account: nameOf(known), address, counted })
    return refused(Math.max(...counted.map(({ lockedMs }) => lockedMs)))
  }
}

const refused = (lockedMs: number): SignIn =>
  lockedMs > 0 ? { ok: false, why: 'locked', lockedMs } : { ok: false, why: 'wrong' }

const nameOf = (row: UserRow | null): string | null => row && row.name

const openRow = (row: UserRow | null) => (row?.closed_at === null ? row : null)

const isCodeMissing = ({ code_secret }: UserRow, code: string | null) => code_secret !== null && code === null

/** Each code is good once: someone who looked over a shoulder comes too late. */
function isCode(users: Users, row: UserRow, code: string | null, nowMs: number): boolean {
  if (row.code_secret === null) return true
  const step = code === null ? null : codeStep(row.code_secret, code, nowMs)
  return step !== null && users.useCodeStep(row.name, step)
}

export type SignInDesk = ReturnType<typeof openSignIn>
