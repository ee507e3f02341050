import { z } from 'zod'
import { schedule } from '../../../playlist/schedule.ts'
import { refusedShape } from '../../../contract/problem.ts'

export const act = z.object({
  seq: z.number(),
  at: z.string(),
  clockTrusted: z.boolean(),
  kind: z.string(),
  title: z.string(),
  sentence: z.string(),
  role: z.string(),
  name: z.string(),
  subject: z.string(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  lines: z.array(z.string()),
  body: z.unknown(),
  hash: z.string(),
})
export type Act = z.infer<typeof act>
export const acts = z.object({ acts: z.array(act), next: z.string().nullable() })
export const kinds = z.object({ kinds: z.array(z.object({ kind: z.string(), title: z.string() })) })
export const chain = z.object({ sound: z.boolean(), acts: z.number(), brokenAt: z.string().nullable() })
export type Chain = z.infer<typeof chain>

const work = z.enum(['backup', 'rehearsal'])
/** Which edition a setting of the machine has, and whose it is; 0 and nobody's before the first change. */
const keptHead = z.object({
  edition: z.number(),
  changedBy: z.string(),
  changedAt: z.string().nullable(),
})
export type KeptHead = z.infer<typeof keptHead>

export const backupSetting = z.object({
  at: z.string(),
  weekdays: z.array(z.number()),
  copyTo: z.string().nullable(),
  rehearse: z.boolean(),
})
export const backupState = z.object({
  backups: z.array(
    z.object({
      name: z.string(),
      sort: z.enum(['nightly', 'by-hand']),
      madeAt: z.string(),
      sizeBytes: z.number(),
    }),
  ),
  ...keptHead.shape,
  setting: backupSetting,
  nextAt: z.string(),
  running: z.object({ work, step: z.number(), steps: z.number() }).nullable(),
  outcome: z.object({ work, file: z.string().nullable(), problem: refusedShape.nullable() }).nullable(),
  rehearsal: z
    .object({
      file: z.string(),
      at: z.string(),
      sound: z.boolean(),
      damage: z.string().nullable(),
      segments: z.number(),
      acts: z.number(),
      seals: z.number(),
      sealedTo: z.string().nullable(),
      creditedSeconds: z.number(),
    })
    .nullable(),
})
export type BackupState = z.infer<typeof backupState>

export const outsideState = z.object({
  ...keptHead.shape,
  setting: z.object({ enabled: z.boolean(), port: z.number(), allow: z.array(z.string()) }),
  listening: z.boolean(),
  addresses: z.array(z.string()),
  fingerprint: z.string().nullable(),
  isHere: z.boolean(),
})
export type OutsideState = z.infer<typeof outsideState>

export const findings = z.object({
  findings: z.array(
    z.object({
      id: z.string(),
      ok: z.boolean(),
      name: z.string(),
      detail: z.string(),
      next: z.string().nullable(),
    }),
  ),
})
export const logs = z.object({
  days: z.array(z.object({ date: z.string(), sizeBytes: z.number() })),
  date: z.string().nullable(),
  lines: z.array(z.string()),
})
export const about = z.object({
  version: z.string(),
  node: z.string(),
  platform: z.string(),
  licence: z.string(),
})
export const pinState = z.object({ set: z.boolean() })
export const scheduleHead = z.object({ schedule })
export const places = z.object({ places: z.array(z.object({ path: z.string(), name: z.string() })) })
