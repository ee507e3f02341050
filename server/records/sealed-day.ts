import type { Seal } from '../../ledger/seal.ts'
import type { SealedDay } from '../../ledger/verify.ts'
import type { ActStore } from './act-store.ts'
import type { LedgerStore } from './ledger-store.ts'

/** A seal with the records that it covers, read as they are asked for. */
export function sealedDay(
  seal: Seal,
  { ledger, acts }: { readonly ledger: Pick<LedgerStore, 'after'>; readonly acts: Pick<ActStore, 'list'> },
): SealedDay {
  return {
    seal,
    segments: upTo(ledger.after(seal.segments.first - 1), seal.segments.last),
    acts: upTo(acts.list({ after: seal.acts.first - 1, limit: seal.acts.count }), seal.acts.last),
  }
}

function* upTo<T extends { readonly seq: number }>(records: Iterable<T>, last: number): Generator<T> {
  for (const record of records) {
    if (record.seq > last) return
    yield record
  }
}
