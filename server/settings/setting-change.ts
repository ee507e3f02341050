import type { Canonical } from '../../ledger/canonical.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { MissedDay } from './simulation.ts'

/** Who changes a setting and why. `basedOn` is the edition that was before their eyes; null overrides whatever there is. */
export interface Change {
  readonly basedOn: number | null
  readonly by: { readonly role: string; readonly name: string; readonly clock: ClockReading }
  readonly reason: string | null
  /** The older edition that is brought back. */
  readonly restores?: number
  /** Due days that will miss their target by it, which `reason` answers for. */
  readonly missed?: readonly MissedDay[]
  /** What else its act has to tell. */
  readonly noted?: Readonly<Record<string, Canonical>>
}
