import type { BackupState } from '../../../../contract/backups.ts'

type Setting = BackupState['setting']

/** ISO weekdays, Monday first. */
export const week = [1, 2, 3, 4, 5, 6, 7] as const

/** What the form of the backups' setting holds; empty text for no other place. */
export interface BackupDraft {
  at: string
  weekdays: number[]
  copyTo: string
  rehearse: boolean
}

export const draftOf = ({ at, weekdays, copyTo, rehearse }: Setting): BackupDraft => ({
  at,
  weekdays: week.filter((day) => weekdays.includes(day)),
  copyTo: copyTo ?? '',
  rehearse,
})

export const settingOf = ({ at, weekdays, copyTo, rehearse }: BackupDraft): Setting => ({
  at,
  weekdays: [...weekdays],
  copyTo: copyTo.trim() === '' ? null : copyTo.trim(),
  rehearse,
})

const fields = ['at', 'weekdays', 'copyTo', 'rehearse'] as const satisfies readonly (keyof Setting)[]

/** Where two settings differ. */
export const apartIn = (mine: Setting, theirs: Setting) =>
  fields
    .filter((field) => String(mine[field]) !== String(theirs[field]))
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))
