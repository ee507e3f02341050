import { isAbsolute } from 'node:path'
import { backupSettingShape, type BackupSetting } from '../../contract/backups.ts'

/** Whose folder of copies is one of this machine's. */
export const backupSetting = backupSettingShape.extend({
  copyTo: backupSettingShape.shape.copyTo
    .unwrap()
    .refine(isAbsolute, { message: '请填写完整路径，例如 /media/usb 或 E:\\备份' })
    .nullable(),
})

/** Ten minutes after midnight's seal, so that the backup holds it. */
export const usualBackupSetting: BackupSetting = {
  at: '00:10',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  copyTo: null,
  rehearse: true,
}
