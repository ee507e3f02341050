import { z } from 'zod'
import { actBy, type Act, type Doer } from '../../../ledger/act.ts'
import type { Canonical } from '../../../ledger/canonical.ts'
import { alertLevels } from '../../../contract/alerts.ts'
import { alertStatuses } from '../../../playlist/takeover.ts'
import type { ActStore } from '../../records/act-store.ts'
import { levelOf } from './alert-level.ts'
import { preferredInfo, type AlertMessage } from './alert-message.ts'

/** The chain's name for an alert that was brought. */
export const alertKind = 'alert-imported'

const urgent = z.string().nullable()

/** What the chain keeps of an alert: who sent it, what it said of itself, and what became of it here. */
const kept = z.object({
  identifier: z.string(),
  sender: z.string(),
  sent: z.number(),
  status: z.enum(alertStatuses),
  msgType: z.enum(['Alert', 'Update', 'Cancel']),
  references: z.string().nullable(),
  title: z.string(),
  level: z.enum(alertLevels).nullable(),
  severity: urgent,
  urgency: urgent,
  certainty: urgent,
  /** The takeover that it was drafted as; null for one that calls others off. */
  takeover: z.string().nullable(),
  /** Takeovers that it has ended, or will at its release. */
  ends: z.array(z.string()),
})
export type KeptAlert = Readonly<z.infer<typeof kept>>

interface Outcome {
  readonly takeover: string | null
  readonly ends: readonly string[]
  /** SHA-256 of the bytes that were brought. */
  readonly sha256: string
}

export function alertAct(alert: AlertMessage, { takeover, ends, sha256 }: Outcome, doer: Doer): Act {
  const { identifier, sender, sent, status, msgType, references } = alert
  const info = preferredInfo(alert)
  const body = {
    ...{ identifier, sender, sent, status, msgType, references, takeover, ends: [...ends] },
    title: info?.headline ?? info?.event ?? identifier,
    level: info && levelOf(info),
    severity: info?.severity ?? null,
    urgency: info?.urgency ?? null,
    certainty: info?.certainty ?? null,
  } satisfies Canonical
  return actBy(doer, { kind: alertKind, subject: identifier, evidence: [sha256], body })
}

/** Every alert that was brought, oldest first. */
export const keptAlerts = (acts: Pick<ActStore, 'list'>): KeptAlert[] =>
  acts.list({ kind: alertKind }).map(({ body }) => kept.parse(body))

/** The alert that a takeover was drafted from; null for one that a person wrote. */
export const alertOf = (acts: Pick<ActStore, 'list'>, takeover: string): KeptAlert | null =>
  keptAlerts(acts).findLast((each) => each.takeover === takeover) ?? null
