import type { Database } from 'better-sqlite3'
import { hashPassword, isPassword } from '../access/secret.ts'
import { ProblemError } from '../problem/problem.ts'

interface PinRow {
  readonly pin: string
  readonly failures: number
  readonly locked_until: number
}

/** Two slips of the finger are free; from the third wrong PIN on each doubles the wait, up to an hour. */
const freeFailures = 2
const longestLockMs = 3_600_000
const lockMs = (failures: number) =>
  failures <= freeFailures ? 0 : Math.min(longestLockMs, 15_000 * 2 ** (failures - freeFailures - 1))

export type PinOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failures: number; readonly lockedMs: number; readonly counted: boolean }

/** The PIN of the inspection mode. There is none until somebody sets it, and no way to read it. */
export function openPin(database: Database) {
  const find = database.prepare<[], PinRow>('SELECT pin, failures, locked_until FROM inspection_pin')
  const keep = database.prepare('REPLACE INTO inspection_pin (id, pin) VALUES (1, ?)')
  const outcome = database.prepare('UPDATE inspection_pin SET failures = ?, locked_until = ?')
  let trying: Promise<unknown> = Promise.resolve()

  const attempt = async (pin: string, nowMs: number): Promise<PinOutcome> => {
    const row = find.get()
    if (row === undefined) throw new ProblemError('pin-unset')
    // A clock that was set back locks nobody out for longer than the longest wait.
    const lockedMs = Math.min(longestLockMs, row.locked_until - nowMs)
    if (lockedMs > 0) return { ok: false, failures: row.failures, lockedMs, counted: false }
    if (await isPassword(pin, row.pin)) {
      outcome.run(0, 0)
      return { ok: true }
    }
    const failures = row.failures + 1
    outcome.run(failures, nowMs + lockMs(failures))
    return { ok: false, failures, lockedMs: lockMs(failures), counted: true }
  }
  return {
    isSet: (): boolean => find.get() !== undefined,
    async set(pin: string): Promise<void> {
      if (isGuessable(pin)) throw new ProblemError('pin-weak')
      keep.run(await hashPassword(pin))
    },
    /** One at a time: guesses sent all at once wait for each other's count. */
    check(pin: string, nowMs: () => number): Promise<PinOutcome> {
      const turn = trying.then(() => attempt(pin, nowMs()))
      trying = turn.catch(() => undefined)
      return turn
    },
  }
}

export type Pin = ReturnType<typeof openPin>

/** 000000, 123456, 987654: what is tried first. */
function isGuessable(pin: string): boolean {
  const steps = new Set(
    [...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10),
  )
  const [step] = steps
  return steps.size === 1 && step !== undefined && [0, 1, 9].includes(step)
}
