import type { TakeoverReceipt } from '../../contract/takeover-receipt.ts'
import type { ChainedAct } from '../../ledger/act.ts'
import { instantIn } from '../../contract/instant.ts'
import type { ShownTime } from './shown-time.ts'
import type { TakeoverRow } from './takeover-rows.ts'

interface ReceiptParts {
  readonly station: { readonly code: string; readonly name: string }
  readonly zone: string
  readonly row: TakeoverRow
  readonly acts: readonly ChainedAct[]
  readonly shown: ShownTime
}

export function receiptOf({ station, zone, row, acts, shown }: ReceiptParts): TakeoverReceipt {
  const { id, state, title, source, status, document, itemId, mediaHash, fromMs, untilMs, overMs } = row
  const at = (ms: number | null) => (ms === null ? null : instantIn(ms, zone))
  const { firstMs, creditedMs, elapsedMs, showings, firstSeq, lastSeq } = shown
  return {
    ...{ station, id, state, title, source, status, document, itemId, hash: mediaHash },
    from: at(fromMs),
    until: instantIn(untilMs, zone),
    overAt: at(overMs),
    firstShownAt: at(firstMs),
    shownAfterMs: firstMs === null || fromMs === null ? null : Math.max(0, firstMs - fromMs),
    ...{ creditedMs, elapsedMs, showings },
    segments: firstSeq === null || lastSeq === null ? null : { first: firstSeq, last: lastSeq },
    steps: acts.map(({ kind, atMs, role, name, seq, hash }) => ({
      ...{ step: kind, at: instantIn(atMs, zone), role, name, seq, hash },
    })),
  }
}
