import { z } from 'zod'
import { actRecord, type ChainedAct } from '../../ledger/act.ts'
import { itemStates } from '../../playlist/item.ts'
import { showingContent } from '../../playlist/stage-protocol.ts'
import { guardedPeriod } from '../release/release-setting.ts'
import type { ItemFile } from '../release/item-desk.ts'
import type { ItemRecord } from '../release/item-record.ts'
import type { ShownFigures } from '../release/shown-figures.ts'
import { itemShape } from './library-shape.ts'
import { instantIn } from './segment-shape.ts'

/** An item as people work with it. */
export const recordShape = itemShape.extend({
  state: z.enum(itemStates),
  edition: z.number().int(),
  origin: z.string().meta({ description: '导入时的文件名' }),
  installedAt: z.string(),
  importedBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
  submittedBy: z.string().nullable(),
  /** Passed so far, in this round. */
  approvals: z.array(
    z.object({ level: z.number().int(), name: z.string(), role: z.string(), at: z.string() }),
  ),
  /** Why it was sent back or taken off. */
  remark: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  /** The clip itself, for a frame of it to be shown. */
  videoUrl: z.string().nullable(),
  shown: z.object({
    firstAt: z.string().nullable(),
    lastOn: z.string().nullable(),
    creditedSeconds: z.number().int(),
    plays: z.number().int(),
  }),
})

export const ruleShape = z.object({
  levels: z.union([z.literal(1), z.literal(3)]),
  importReleases: z.boolean(),
  guarded: guardedPeriod.nullable(),
})

export const itemFileShape = recordShape.extend({
  names: z.array(z.string()),
  twins: z.array(z.object({ id: z.string(), title: z.string() })),
  uses: z.object({
    playlists: z.array(z.object({ id: z.string(), title: z.string(), by: z.enum(['name', 'rule']) })),
    takeovers: z.array(z.object({ id: z.string(), title: z.string(), state: z.string() })),
  }),
  content: showingContent.nullable(),
  history: z.array(
    z.object({
      seq: z.number().int(),
      kind: z.string(),
      at: z.string(),
      role: z.string(),
      name: z.string(),
      reason: z.string().nullable(),
      body: z.unknown(),
    }),
  ),
  rule: ruleShape,
})

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
  const { record, shown, uses, names, twins, content, history } = file
  return {
    ...toldRecord(record, shown, zone),
    names: [...names],
    twins: [...twins],
    uses: { playlists: [...uses.playlists], takeovers: [...uses.takeovers] },
    content,
    history: history.map((act) => toldAct(act, zone)),
  }
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
