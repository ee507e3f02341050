import type { z } from 'zod'
import { actRecord, type ChainedAct } from '../../ledger/act.ts'
import type { ItemFile } from '../release/item-desk.ts'
import type { ItemSigner } from '../packages/item-signer.ts'
import type { ItemRecord } from '../release/item-record.ts'
import type { ShownFigures } from '../release/shown-figures.ts'
import type { itemFileShape, recordShape } from '../../contract/items.ts'
import { instantIn } from '../../contract/instant.ts'

export function toldRecord(
  record: ItemRecord,
  shown: ShownFigures,
  zone: string,
): z.infer<typeof recordShape> {
  const { id, kind, mediaHash, installedAtMs, changedAtMs, approvals, ...rest } = record
  const isPaged = kind === 'picture' || kind === 'document'
  const { firstAtMs, ...figures } = shown
  return {
    ...rest,
    id,
    kind,
    mediaHash,
    themes: [...rest.themes],
    audiences: [...rest.audiences],
    installedAt: instantIn(installedAtMs, zone),
    changedAt: instantIn(changedAtMs, zone),
    approvals: approvals.map(({ atMs, ...each }) => ({ ...each, at: instantIn(atMs, zone) })),
    thumbnailUrl: isPaged
      ? `/api/v1/library/items/${encodeURIComponent(id)}/thumbnail?of=${mediaHash.slice(0, 12)}`
      : null,
    videoUrl: kind === 'video' ? `/media/${mediaHash}` : null,
    shown: { ...figures, firstAt: firstAtMs === null ? null : instantIn(firstAtMs, zone) },
  }
}

export function toldFile(file: ItemFile, zone: string): Omit<z.infer<typeof itemFileShape>, 'rule'> {
  const { record, shown, uses, names, twins, content, history, signer } = file
  return {
    ...toldRecord(record, shown, zone),
    names: [...names],
    twins: [...twins],
    uses: { playlists: [...uses.playlists], takeovers: [...uses.takeovers] },
    content,
    history: history.map((act) => toldAct(act, zone)),
    signer: signer && toldSigner(signer, zone),
  }
}

function toldSigner({ verifiedAtMs, ...signer }: ItemSigner, zone: string) {
  return { ...signer, verifiedAt: verifiedAtMs === null ? null : instantIn(verifiedAtMs, zone) }
}

function toldAct(act: ChainedAct, zone: string) {
  const { kind, role, name, reason } = act
  return {
    seq: act.seq,
    kind,
    role,
    name,
    reason,
    at: instantIn(act.atMs, zone),
    body: actRecord(act)['body'],
  }
}
