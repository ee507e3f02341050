import { isAbsolute } from 'node:path'
import { z } from 'zod'

/** When the station backs itself up, and what becomes of that backup. */
export const backupSetting = z.object({
  /** Local time of day. Where the machine was off then, it is made at the next start. */
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '请填写时间，例如 00:10'),
  /** ISO weekdays, Monday is 1. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1, '请至少选一天').max(7),
  /** A folder elsewhere, best on another disk, that gets a copy of each such backup; null for none. */
  copyTo: z
    .string()
    .trim()
    .max(500)
    .refine(isAbsolute, { message: '请填写完整路径，例如 /media/usb 或 E:\\备份' })
    .nullable(),
  /** Whether each such backup is restored on trial. */
  rehearse: z.boolean(),
})
export type BackupSetting = z.infer<typeof backupSetting>

/** Ten minutes after midnight's seal, so that the backup holds it. */
export const usualBackupSetting: BackupSetting = {
  at: '00:10',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  copyTo: null,
  rehearse: true,
}
