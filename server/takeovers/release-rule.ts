import { takeover, type Takeover } from '../../playlist/takeover.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { Library } from '../library/library.ts'
import { ProblemError } from '../problem/problem.ts'
import { takeoverItem, toTakeover } from './in-force.ts'
import type { TakeoverRow } from './takeover-rows.ts'

export interface Releasing {
  readonly name: string
  readonly clock: ClockReading
  /** Two: who wrote or handed in does not release. */
  readonly persons: 1 | 2
  readonly library: Pick<Library, 'item'>
}

/** The takeover as it comes into force by this release. Throws the problem where it must not. */
export function released(row: TakeoverRow, { name, clock, persons, library }: Releasing): Takeover {
  if (persons === 2 && row.writers.includes(name)) throw new ProblemError('takeover-same-person', { name })
  // Without the time of day nobody could promise its end.
  if (!clock.trusted) throw new ProblemError('takeover-clock')
  if (row.status !== 'Actual' && row.status !== 'Exercise')
    throw new ProblemError('takeover-never-airs', { status: row.status })
  if (takeoverItem(row, library) === null) throw new ProblemError('takeover-item')
  const fromMs = Math.max(row.fromMs ?? clock.wallMs, clock.wallMs)
  requireSpan(fromMs, row.untilMs)
  return toTakeover(row, fromMs)
}

/** Throws the problem for an end that is past, or more than a month away. */
export function requireSpan(fromMs: number, untilMs: number): void {
  if (untilMs <= fromMs) throw new ProblemError('takeover-over')
  const whole = { id: 'a', itemId: 'a', from: fromMs, until: untilMs, priority: 0, status: 'Actual' }
  if (!takeover.safeParse(whole).success) throw new ProblemError('takeover-too-long')
}
