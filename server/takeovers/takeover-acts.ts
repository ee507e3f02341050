import { actBy, type Act, type ChainedAct, type Doer } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import type { ActStore } from '../records/act-store.ts'
import type { TakeoverRow } from './takeover-rows.ts'

/** The chain's names for what befalls a takeover. */
export const takeoverActs = [
  'takeover-written',
  'takeover-submitted',
  'takeover-released',
  'takeover-stopped',
  'takeover-ended',
  'takeover-discarded',
] as const
export type TakeoverActKind = (typeof takeoverActs)[number]

/** Who takes a takeover off that has come to its end. */
export const stationItself = { role: 'station', name: '到时自动结束' }

/** @param noted what the step itself has to tell, beside the takeover */
export function takeoverAct(
  kind: TakeoverActKind,
  row: TakeoverRow,
  doer: Doer,
  noted: Readonly<Record<string, Canonical>> = {},
): Act {
  const { id, title, source, status, priority, fromMs, untilMs, overMs, itemId, mediaHash } = row
  return actBy(doer, {
    kind,
    subject: id,
    document: row.document,
    evidence: [mediaHash],
    body: {
      ...{ id, title, source, status, priority, itemId },
      ...{ from: fromMs, until: untilMs, over: overMs, hash: mediaHash, ...noted },
    } satisfies Canonical,
  })
}

/** Everything in the chain about one takeover, oldest first. */
export function actsOf(acts: Pick<ActStore, 'list'>, id: string): ChainedAct[] {
  const found = takeoverActs.flatMap((kind) => acts.list({ kind }).filter(({ subject }) => subject === id))
  return found.toSorted((a, b) => a.seq - b.seq)
}
