import { z } from 'zod'
import { schedule } from '../../../playlist/schedule.ts'
import { problem } from '../api/shapes.ts'
import { roles } from '../../../contract/role.ts'

export const account = z.object({
  name: z.string(),
  role: z.enum(roles),
  mustChange: z.boolean(),
  closedAt: z.string().nullable(),
  hasCode: z.boolean(),
})
export type Account = z.infer<typeof account>
export const accounts = z.object({ users: z.array(account) })
export const withPassword = account.extend({ firstPassword: z.string() })

export const token = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})
export type Token = z.infer<typeof token>
export const tokens = z.object({ tokens: z.array(token) })
export const madeToken = token.extend({ secret: z.string() })

export const listedSession = z.object({
  id: z.string(),
  name: z.string(),
  begunAt: z.string(),
  expiresAt: z.string(),
  address: z.string(),
  isThis: z.boolean(),
})
export type ListedSession = z.infer<typeof listedSession>
export const sessions = z.object({ sessions: z.array(listedSession) })
export const codeOffer = z.object({ secret: z.string(), address: z.string() })

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
export const backupSetting = z.object({ copyTo: z.string().nullable(), rehearse: z.boolean() })
export const backupState = z.object({
  backups: z.array(
    z.object({
      name: z.string(),
      sort: z.enum(['nightly', 'by-hand']),
      madeAt: z.string(),
      sizeBytes: z.number(),
    }),
  ),
  setting: backupSetting,
  running: z.object({ work, step: z.number(), steps: z.number() }).nullable(),
  outcome: z.object({ work, file: z.string().nullable(), problem: problem.nullable() }).nullable(),
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
