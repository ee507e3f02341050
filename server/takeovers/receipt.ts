import { z } from 'zod'
import type { ChainedAct } from '../../ledger/act.ts'
import { alertStatuses } from '../../playlist/takeover.ts'
import { instantIn } from '../http/segment-shape.ts'
import type { ShownTime } from './shown-time.ts'
import type { TakeoverRow } from './takeover-rows.ts'
import { takeoverStates } from './takeover-state.ts'

const instant = z.string()

/** What can be shown to a person afterwards: who spoke, who let it go, and what the glass really showed (回执). */
export const takeoverReceipt = z.object({
  station: z.object({ code: z.string(), name: z.string() }),
  id: z.string(),
  state: z.enum(takeoverStates),
  title: z.string(),
  source: z.string(),
  status: z.enum(alertStatuses),
  document: z.string().nullable(),
  itemId: z.string(),
  hash: z.string(),
  from: instant.nullable(),
  until: instant,
  /** Stopped by hand, or at its end. */
  overAt: instant.nullable(),
  firstShownAt: instant.nullable(),
  /** From its release, or its own beginning, to the glass; null until it was credited. */
  shownAfterMs: z.number().int().nullable(),
  creditedMs: z.number().int(),
  elapsedMs: z.number().int(),
  showings: z.number().int(),
  /** The records of it in the chain; more may follow while it is in force. */
  segments: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      at: instant,
      role: z.string(),
      name: z.string(),
      seq: z.number().int(),
      hash: z.string(),
    }),
  ),
})

export type TakeoverReceipt = z.infer<typeof takeoverReceipt>

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
