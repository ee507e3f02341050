import type { ChainedAct } from './act.ts'
import type { ChainedSegment } from './chain.ts'
import type { Break } from './flaw.ts'
import type { Gone } from './line.ts'
import type { Seal } from './seal.ts'
import type { Totals } from './totals.ts'
import { Verification } from './verification.ts'

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

/** Verifies sealed days in the order of their numbers, from any seal on. One pass, one day's record at a time. */
export function verifyDays(days: Iterable<SealedDay>, known: Known = {}): Verdict {
  const verification = new Verification(known)
  for (const day of days) {
    const flaw = verification.takeDay(day)
    if (flaw) return flaw
  }
  return verification.verdict()
}

/** What a seal says of segments that are not there any more. */
export const goneOf = ({ segments: { first, last, count } }: Seal): Gone => ({
  segments: { first, last, count },
})

export interface Ledger extends Known {
  /** Up to and with this seal the segments are gone by retention; seals and acts remain. */
  readonly prunedThrough?: number
  readonly seals: Iterable<Seal>
  readonly segments: Iterable<ChainedSegment>
  readonly acts: Iterable<ChainedAct>
}

/** Verifies a ledger as a station holds it: seals and both chains, each in order, with what is not sealed yet. */
export function verifyLedger({ seals, segments, acts, prunedThrough = 0, ...known }: Ledger): Verdict {
  const verification = new Verification(known)
  const [comingSegments, comingActs] = [new Coming(segments), new Coming(acts)]
  for (const seal of seals) {
    const day = {
      seal,
      segments: comingSegments.upTo(seal.segments.last),
      acts: comingActs.upTo(seal.acts.last),
    }
    const isGone = seal.number <= prunedThrough && seal.segments.count > 0
    const flaw = verification.takeDay(isGone ? { ...day, gone: goneOf(seal) } : day)
    if (flaw) return flaw
  }
  return (
    verification.takeRest(comingSegments.upTo(Infinity), comingActs.upTo(Infinity)) ?? verification.verdict()
  )
}

/** A chain that is read on where the last reader stopped. */
class Coming<T extends { readonly seq: number }> {
  readonly #records: Iterator<T>
  #next: IteratorResult<T> | null = null

  constructor(records: Iterable<T>) {
    this.#records = records[Symbol.iterator]()
  }

  *upTo(last: number): Generator<T> {
    for (;;) {
      this.#next ??= this.#records.next()
      const { done, value } = this.#next as IteratorResult<T, undefined>
      if (done || value.seq > last) return
      this.#next = null
      yield value
    }
  }
}
