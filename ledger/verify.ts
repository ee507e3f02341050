import type { ChainedAct } from './act.ts'
import type { ChainedSegment } from './chain.ts'
import type { Gone } from './line.ts'
import type { Seal } from './seal.ts'
import type { Known, SealedDay, Verdict } from './verdict.ts'
import { Verification } from './verification.ts'

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
