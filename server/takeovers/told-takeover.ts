import { instantIn } from '../../contract/instant.ts'
import type { KeptAlert } from './alert/alert-acts.ts'
import type { TakeoverRow } from './takeover-rows.ts'
import { stepFrom } from './takeover-state.ts'
import { takeoverActs, type Takeover } from '../../contract/takeovers.ts'

export function toldTakeover(row: TakeoverRow, zone: string, alert: KeptAlert | null): Takeover {
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
    possible: takeoverActs.filter((step) => stepFrom(state, step) !== null),
    alert: alert && { ...alert, sent: instantIn(alert.sent, zone), ends: [...alert.ends] },
  }
}
