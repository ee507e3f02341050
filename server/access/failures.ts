import type { Database } from 'better-sqlite3'

/** Whom wrong passwords are counted against: an account's name, or the address they came from. */
export interface Subject {
  readonly kind: 'account' | 'address'
  readonly name: string
}

/**
 * The first failures are typing errors: four for an account, twenty for an address, behind which a whole office may
 * sit. From the next on each doubles the wait, up to an hour.
 */
const freeFailures = { account: 4, address: 20 } as const
const longestLockMs = 3_600_000
/** A day without another one, and it is forgotten: names that were only guessed do not fill the table. */
const forgottenAfterMs = 86_400_000

const lockMs = ({ kind }: Subject, failures: number) =>
  failures <= freeFailures[kind]
    ? 0
    : Math.min(longestLockMs, 15_000 * 2 ** (failures - freeFailures[kind] - 1))

/** What one more failure made of its subject. */
export interface Counted {
  readonly subject: Subject
  /** In a row, this one among them. */
  readonly failures: number
  /** How long nobody may try now; 0 where one may. */
  readonly lockedMs: number
}

/** Wrong passwords, and how long each makes its subject wait. Names that do not exist are counted like others. */
export function openFailures(database: Database) {
  const find = database.prepare<[string], { failures: number; locked_until: number }>(
    'SELECT failures, locked_until FROM sign_in_failure WHERE subject = ?',
  )
  const keep = database.prepare(
    `INSERT INTO sign_in_failure VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until,
                               last_at = excluded.last_at`,
  )
  const forgive = database.prepare('DELETE FROM sign_in_failure WHERE subject = ?')
  const sweep = database.prepare('DELETE FROM sign_in_failure WHERE last_at < ? AND locked_until < ?')
  const keyOf = ({ kind, name }: Subject) => `${kind} ${name}`
  return {
    /** How long nobody may try, in milliseconds; 0 where one may. */
    waitMs: (subjects: readonly Subject[], nowMs: number): number =>
      Math.max(0, ...subjects.map((each) => (find.get(keyOf(each))?.locked_until ?? 0) - nowMs)),
    /** Counts one more against each. */
    count(subjects: readonly Subject[], nowMs: number): Counted[] {
      sweep.run(nowMs - forgottenAfterMs, nowMs)
      return subjects.map((subject) => {
        const failures = (find.get(keyOf(subject))?.failures ?? 0) + 1
        const lockedMs = lockMs(subject, failures)
        keep.run(keyOf(subject), failures, nowMs + lockedMs, nowMs)
        return { subject, failures, lockedMs }
      })
    },
    forget: (subject: Subject) => void forgive.run(keyOf(subject)),
  }
}

export type Failures = ReturnType<typeof openFailures>
