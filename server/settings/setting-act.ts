import { createHash } from 'node:crypto'
import { actBy, type Act } from '../../ledger/act.ts'
import type { EditionRow } from './edition-rows.ts'
import { settingTitles, type SettingName } from './setting-documents.ts'
import type { Change } from './setting-change.ts'

/** The chain's name for a changed setting. */
export const settingChangedKind = 'setting-changed'

/** A day's act stays readable; the editions themselves tell the rest. */
const mostLines = 60

export const bodyHash = ({ body }: Pick<EditionRow, 'body'>): string =>
  createHash('sha256').update(body).digest('hex')

/** A change of a setting as the chain keeps it: what became of it, and the hashes of both editions. */
export function settingAct(
  name: SettingName,
  before: EditionRow | null,
  after: EditionRow,
  { by, restores, missed = [], noted = {} }: Change,
  summary: readonly string[],
): Act {
  const sha256 = bodyHash(after)
  const more = summary.length > mostLines ? [`另有 ${summary.length - mostLines} 处`] : []
  const act = actBy(by, {
    kind: settingChangedKind,
    subject: name,
    body: {
      title: settingTitles[name],
      edition: after.edition,
      restores: restores ?? null,
      before: before === null ? null : bodyHash(before),
      after: sha256,
      summary: [...summary.slice(0, mostLines), ...more],
      missed: missed.map((day) => ({ ...day })),
      ...noted,
    },
  })
  return { ...act, reason: after.reason, evidence: [sha256] }
}
