import { z } from 'zod'
import { showingContent } from '../../../../playlist/stage-protocol.ts'
import { item } from '../../api/shapes.ts'
import { refusedShape } from '../../../../contract/problem.ts'

/** An item as people work with it. */
export const record = item.extend({
  edition: z.number(),
  themes: z.array(z.string()),
  audiences: z.array(z.string()),
  address: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  origin: z.string(),
  installedAt: z.string(),
  importedBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
  submittedBy: z.string().nullable(),
  approvals: z.array(z.object({ level: z.number(), name: z.string(), at: z.string() })),
  remark: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  videoUrl: z.string().nullable(),
  shown: z.object({
    firstAt: z.string().nullable(),
    lastOn: z.string().nullable(),
    creditedSeconds: z.number(),
    plays: z.number(),
  }),
})
export type ItemRecord = z.infer<typeof record>

/** What a release takes today. */
export const rule = z.object({
  levels: z.union([z.literal(1), z.literal(3)]),
  importReleases: z.boolean(),
  guarded: z.object({ title: z.string(), from: z.string(), until: z.string() }).nullable(),
})
export type ReleaseRule = z.infer<typeof rule>

export const listing = z.object({
  items: z.array(record),
  total: z.number(),
  next: z.number().nullable(),
  counts: z.record(z.string(), z.number()),
  themes: z.array(z.string()),
  rule,
})
export type Listing = z.infer<typeof listing>

export const itemFile = record.extend({
  names: z.array(z.string()),
  twins: z.array(z.object({ id: z.string(), title: z.string() })),
  uses: z.object({
    playlists: z.array(z.object({ id: z.string(), title: z.string(), by: z.enum(['name', 'rule']) })),
    takeovers: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  content: showingContent.nullable(),
  history: z.array(
    z.object({
      seq: z.number(),
      kind: z.string(),
      at: z.string(),
      role: z.string(),
      name: z.string(),
      reason: z.string().nullable(),
      body: z.unknown(),
    }),
  ),
  rule,
})
export type ItemFile = z.infer<typeof itemFile>

/** Of many at once each is told for itself. */
export const results = z.object({
  results: z.array(
    z.union([
      z.object({ id: z.string(), ok: z.literal(true), item: record }),
      z.object({ id: z.string(), ok: z.literal(false), problem: refusedShape }),
    ]),
  ),
})
export type Results = z.infer<typeof results>['results']
