import type { z } from 'zod'
import { configuration } from './configuration.ts'

/** The three documents that a station is set by; each is changed, kept and brought back for itself. */
export const settingDocuments = {
  /** What the station is and owes. */
  station: configuration.omit({ playlists: true, schedule: true, holidays: true }),
  playlists: configuration.pick({ playlists: true }),
  /** When what plays, and the corrections to the State Council calendar. */
  schedule: configuration.pick({ schedule: true, holidays: true }),
} as const

export type SettingName = keyof typeof settingDocuments
export type SettingDocument<Name extends SettingName> = z.infer<(typeof settingDocuments)[Name]>

export const settingNames = Object.keys(settingDocuments) as SettingName[]

export const settingTitles: Readonly<Record<SettingName, string>> = {
  station: '站点设置',
  playlists: '节目单',
  schedule: '排期',
}

/** The same as a sentence names them, in either language. */
export const settingsTold = {
  station: { zh: settingTitles.station, en: 'station’s settings' },
  playlists: { zh: settingTitles.playlists, en: 'playlists' },
  schedule: { zh: settingTitles.schedule, en: 'schedule' },
} as const
