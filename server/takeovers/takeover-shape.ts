import { z } from 'zod'
import { alertStatuses } from '../../playlist/takeover.ts'
import { alertShape } from '../../contract/alerts.ts'
import { instantIn } from '../http/segment-shape.ts'
import type { KeptAlert } from './alert/alert-acts.ts'
import type { TakeoverRow } from './takeover-rows.ts'
import { stepFrom, takeoverStates } from './takeover-state.ts'

const steps = ['rewrite', 'submit', 'release', 'stop', 'discard'] as const

/** A takeover as the interface tells it. */
export const takeoverShape = z.object({
  id: z.string(),
  state: z.enum(takeoverStates),
  title: z.string(),
  source: z.string(),
  text: z.string().nullable(),
  itemId: z.string(),
  hash: z.string(),
  status: z.enum(alertStatuses),
  priority: z.number().int(),
  document: z.string().nullable(),
  /** Null: from its release on. */
  from: z.string().nullable(),
  until: z.string(),
  overAt: z.string().nullable(),
  writers: z.array(z.string()),
  writtenAt: z.string(),
  releasedAt: z.string().nullable(),
  /** The steps that can follow. */
  possible: z.array(z.enum(steps)),
  /** The alert that it was drafted from; null where a person wrote it. */
  alert: alertShape.nullable(),
})

export function toldTakeover(
  row: TakeoverRow,
  zone: string,
  alert: KeptAlert | null,
): z.infer<typeof takeoverShape> {
  const { id, state, title, source, body, itemId, mediaHash, status, priority, document, writers } = row
  const at = (ms: number | null) => (ms === null ? null : instantIn(ms, zone))
  return {
    ...{ id, state, title, source, text: body, itemId, hash: mediaHash, status, priority, document },
    from: at(row.fromMs),
    until: instantIn(row.untilMs, zone),
    overAt: at(row.overMs),
    writers: [...writers],
    writtenAt: instantIn(row.writtenAtMs, zone),
    releasedAt: at(row.releasedAtMs),
    possible: steps.filter((step) => stepFrom(state, step) !== null),
    alert: alert && { ...alert, sent: instantIn(alert.sent, zone), ends: [...alert.ends] },
  }
}
