import { z } from 'zod'
import { keptHead } from './editions.ts'
import { problemShape } from './problem.ts'

/** When the station backs itself up, and what becomes of that backup. */
export const backupSettingShape = z.object({
  /** Local time of day. Where the machine was off then, it is made at the next start. */
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '请填写时间，例如 00:10'),
  /** ISO weekdays, Monday is 1. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1, '请至少选一天').max(7),
  /** A folder elsewhere, best on another disk, that gets a copy of each such backup; null for none. */
  copyTo: z.string().trim().max(500).nullable(),
  /** Whether each such backup is restored on trial. */
  rehearse: z.boolean(),
})
export type BackupSetting = z.infer<typeof backupSettingShape>

const work = z.enum(['backup', 'rehearsal'])
const rehearsal = z.object({
  file: z.string(),
  at: z.string(),
  sound: z.boolean(),
  damage: z.string().nullable(),
  segments: z.number().int(),
  acts: z.number().int(),
  seals: z.number().int(),
  sealedTo: z.string().nullable(),
  creditedSeconds: z.number().int(),
})

/** Backups, how they are made, and how it stands with the one under way. */
export const backupsShape = z.object({
  backups: z.array(
    z.object({
      name: z.string(),
      sort: z.enum(['nightly', 'by-hand']),
      madeAt: z.string(),
      sizeBytes: z.number().int(),
    }),
  ),
  ...keptHead.shape,
  setting: backupSettingShape,
  /** When the station backs itself up next. */
  nextAt: z.string(),
  running: z.object({ work, step: z.number().int(), steps: z.number().int(), since: z.string() }).nullable(),
  /** What became of the last one that was set off since the start. */
  outcome: z
    .object({ work, at: z.string(), file: z.string().nullable(), problem: problemShape.nullable() })
    .nullable(),
  rehearsal: rehearsal.nullable(),
})
export type BackupState = z.infer<typeof backupsShape>

export const rehearsalBody = z.object({ name: z.string().max(100).nullable().default(null) })
export const begunShape = z.object({ begun: z.literal(true) })
