import type { ChainedAct } from './act.ts'
import type { ChainedSegment } from './chain.ts'
import type { Break } from './flaw.ts'
import type { Gone } from './line.ts'
import type { Seal } from './seal.ts'
import type { Totals } from './totals.ts'

/** What an auditor knows from elsewhere. Without it a ledger can only be shown to agree with itself. */
export interface Known {
  /** The key entered in the register: without it, whoever holds the box could sign all anew with another. */
  readonly keyId?: string
  /** The seals that the county gave receipts for. */
  readonly receipts?: readonly { readonly number: number; readonly hash: string }[]
}

/** A seal and what it covers; what could not be read of it, by line. */
export interface SealedDay {
  readonly seal: Seal
  readonly segments: Iterable<ChainedSegment>
  readonly acts: Iterable<ChainedAct>
  /** Its segments were let go of: of them only the seal's word is left. */
  readonly gone?: Gone
  readonly unreadable?: readonly { readonly line: number; readonly why: string }[]
}

export interface Sound {
  readonly sound: true
  readonly station: string | null
  readonly seals: number
  readonly segments: number
  readonly acts: number
  /** Appended after the last seal: chained, but not signed yet. */
  readonly unsealed: { readonly segments: number; readonly acts: number }
  /** The first and last sealed date. */
  readonly from: string | null
  readonly to: string | null
  /** Neighbouring seals that are not a day apart: the clock was wrong, or days were not sealed. */
  readonly gaps: readonly { readonly after: string; readonly before: string }[]
  /** Where the dates go back: the clock had run ahead, and some dates were sealed twice. */
  readonly setBacks: readonly { readonly after: string; readonly to: string }[]
  /** Days whose segments were let go of: their seals, acts and totals stand, the segments cannot be looked at. */
  readonly pruned: { readonly seals: number; readonly segments: number; readonly to: string | null }
  readonly keyIds: readonly string[]
  /** Records placed on their right day by a later one. */
  readonly replaced: number
  /** Replacements of records that are not part of what was read. */
  readonly outOfReach: number
  readonly totals: Totals
}

export type Verdict = Sound | Break
