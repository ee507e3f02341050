import { sealedDayName } from '../../ledger/ledger-file.ts'
import type { Seal } from '../../ledger/seal.ts'
import type { SealedDay } from '../../ledger/verdict.ts'
import { goneOf } from '../../ledger/verify.ts'
import type { ActStore } from './act-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import type { SealStore } from './seal-store.ts'

export interface SealedRecords {
  readonly ledger: Pick<LedgerStore, 'after' | 'begins'>
  readonly acts: Pick<ActStore, 'list'>
}

/** A seal with the records that it covers, read as they are asked for; with the word for it where they were let go of. */
export function sealedDay(seal: Seal, { ledger, acts }: SealedRecords): SealedDay {
  const isGone = areGone(seal, ledger)
  return {
    seal,
    segments: isGone ? [] : upTo(ledger.after(seal.segments.first - 1), seal.segments.last),
    acts: upTo(acts.list({ after: seal.acts.first - 1, limit: seal.acts.count }), seal.acts.last),
    ...(isGone && { gone: goneOf(seal) }),
  }
}

/** Retention lets go of the oldest segments, a sealed stretch at a time: before the first that is there, none is left. */
export const areGone = ({ segments }: Seal, ledger: Pick<LedgerStore, 'begins'>): boolean =>
  segments.count > 0 && segments.last < ledger.begins()

/**
 * The seals of some dates, and what the chain has between them: a clock that ran ahead has put seals of later dates
 * there, and without them the rest could not be verified.
 */
export function sealRun(seals: Pick<SealStore, 'list'>, range: { from?: string; to?: string }): Seal[] {
  const within = seals.list(range)
  const [first, last] = [within[0]?.number ?? 0, within.at(-1)?.number ?? 0]
  if (within.length === 0 || last - first + 1 === within.length) return within
  return seals.list().filter(({ number }) => number >= first && number <= last)
}

/** The name of a seal's file, whichever others are written beside it. */
export function sealFileName(seals: Pick<SealStore, 'list'>, seal: Seal): string {
  const [first] = seals.list({ from: seal.date, to: seal.date })
  return sealedDayName(seal, first === undefined || first.number === seal.number)
}

function* upTo<T extends { readonly seq: number }>(records: Iterable<T>, last: number): Generator<T> {
  for (const record of records) {
    if (record.seq > last) return
    yield record
  }
}
