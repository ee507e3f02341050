import { createHash } from 'node:crypto'
import type { Act } from '../../ledger/act.ts'
import type { EditionRow } from './edition-rows.ts'
import type { SettingName } from './setting-documents.ts'
import type { Change } from './settings-book.ts'

/** The chain's name for a changed setting. */
export const settingChangedKind = 'setting-changed'

export const bodyHash = ({ body }: Pick<EditionRow, 'body'>): string =>
  createHash('sha256').update(body).digest('hex')

/** A change of a setting as the chain keeps it: the hashes of both editions. */
export function settingAct(
  name: SettingName,
  before: EditionRow | null,
  after: EditionRow,
  { role, name: person, clock }: Change['by'],
): Act {
  const sha256 = bodyHash(after)
  return {
    kind: settingChangedKind,
    atMs: clock.wallMs,
    monoMs: clock.monoMs,
    bootId: clock.bootId,
    clockTrusted: clock.trusted,
    role,
    name: person,
    subject: name,
    document: null,
    reason: after.reason,
    evidence: [sha256],
    body: { edition: after.edition, before: before === null ? null : bodyHash(before), after: sha256 },
  }
}
