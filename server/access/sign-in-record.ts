import type { Database } from 'better-sqlite3'
import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { ActStore } from '../records/act-store.ts'
import type { Subject } from './failures.ts'
import type { FailedSignIn } from './sign-in.ts'

interface RecordParts {
  readonly database: Database
  readonly acts: Pick<ActStore, 'append'>
  readonly readClocks: () => ClockReading
}

export const signInFailedKind = 'sign-in-failed'
export const signInLockedKind = 'sign-in-locked'

/**
 * So many of a kind are chained within an hour; those beyond are counted in the next one. At about 700 bytes each, an
 * attacker who never rests adds 20 MB a month.
 */
const mostPerHour = 20
const hourMs = 3_600_000

/** Puts failures to sign in, and the lock-outs they lead to, into the chain. */
export function openSignInRecord({ database, acts, readClocks }: RecordParts) {
  // By when they were written, not by the wall clock: whoever can set it back could hide behind it.
  const late = database
    .prepare<[string, string, number, number], number>(
      `SELECT count(*) FROM (SELECT boot_id, mono_ms, at_ms FROM act WHERE kind = ? ORDER BY seq DESC LIMIT ${mostPerHour})
       WHERE CASE boot_id WHEN ? THEN mono_ms > ? ELSE at_ms > ? END`,
    )
    .pluck()
  const passedOver = new Map<string, number>()
  const isFull = (kind: string, { bootId, monoMs, wallMs }: ClockReading) =>
    (late.get(kind, bootId, monoMs - hourMs, wallMs - hourMs) ?? 0) >= mostPerHour
  const chain = (kind: string, subject: string, body: Record<string, string | number | null>) => {
    const clock = readClocks()
    const unwritten = passedOver.get(kind) ?? 0
    if (isFull(kind, clock)) return void passedOver.set(kind, unwritten + 1)
    passedOver.delete(kind)
    acts.append(
      actBy({ role: 'station', name: '登录守卫', clock }, { kind, subject, body: { ...body, unwritten } }),
    )
  }
  return ({ account, address, counted }: FailedSignIn): void => {
    const failuresOf = (kind: Subject['kind']) =>
      counted.find(({ subject }) => subject.kind === kind)?.failures ?? 0
    chain(signInFailedKind, account ?? '', {
      account,
      from: address,
      accountFailures: failuresOf('account'),
      addressFailures: failuresOf('address'),
    })
    for (const { subject, failures, lockedMs } of counted.filter((each) => each.lockedMs > 0)) {
      const name = subject.kind === 'address' ? subject.name : (account ?? '')
      const seconds = Math.round(lockedMs / 1000)
      chain(signInLockedKind, name, { locked: subject.kind, account, from: address, failures, seconds })
    }
  }
}
