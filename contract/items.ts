import { z } from 'zod'
import { itemStates } from '../playlist/item.ts'
import { sourceClasses } from '../playlist/source-class.ts'
import { showingContent } from '../playlist/stage-protocol.ts'
import { problemShape } from './problem.ts'
import { ruleShape } from './release-rule.ts'

/** An item as people work with it. */
export const recordShape = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  state: z.enum(itemStates),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  themes: z.array(z.string()),
  audiences: z.array(z.string()),
  address: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  durationMs: z.number().int(),
  installedOn: z.string().optional(),
  mediaHash: z.string(),
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
export type ItemRecord = z.infer<typeof recordShape>

/** A page of the library. */
export const listingShape = z.object({
  items: z.array(recordShape),
  total: z.number().int(),
  next: z.number().int().nullable().meta({ description: '下一页的 offset' }),
  counts: z.record(z.string(), z.number().int()),
  themes: z.array(z.string()),
  rule: ruleShape,
})
export type Listing = z.infer<typeof listingShape>

/** All that is kept of one item. */
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
  /** Whose signature its bytes came under; null where it came without one. */
  signer: z
    .object({
      publisher: z.string(),
      fingerprint: z.string(),
      signedAt: z.string(),
      verifiedAt: z.string().nullable(),
      trusted: z.boolean(),
    })
    .nullable(),
  rule: ruleShape,
})
export type ItemFile = z.infer<typeof itemFileShape>

/** Of many at once each is told for itself. */
export const resultsShape = z.object({
  results: z.array(
    z.union([
      z.object({ id: z.string(), ok: z.literal(true), item: recordShape }),
      z.object({ id: z.string(), ok: z.literal(false), problem: problemShape }),
    ]),
  ),
})
export type Results = z.infer<typeof resultsShape>['results']
