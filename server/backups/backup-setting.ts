import { isAbsolute } from 'node:path'
import { z } from 'zod'

/** What becomes of the backup of the night. */
export const backupSetting = z.object({
  /** A folder elsewhere, best on another disk, that gets a copy of each night's backup; null for none. */
  copyTo: z
    .string()
    .trim()
    .max(500)
    .refine(isAbsolute, { message: '请填写完整路径，例如 /media/usb 或 E:\\备份' })
    .nullable(),
  /** Whether each night's backup is restored on trial. */
  rehearse: z.boolean(),
})
export type BackupSetting = z.infer<typeof backupSetting>

export const usualBackupSetting: BackupSetting = { copyTo: null, rehearse: true }
