import { z } from 'zod'
import { playlistsDocument, scheduleDocument } from '../../contract/documents.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { dutySettings } from '../../station/duties/duty-setting.ts'
import { guardianSetting, usualMaxLeanShare } from '../../station/guardian.ts'
import { stationProfile } from '../../station/profile.ts'
import { releaseSetting } from '../../contract/release-rule.ts'
import { leastKeepDays, usualKeepDays } from '../records/retention.ts'
import { usualPlaylists, usualSchedule } from './usual-schedule.ts'

/** All that is set for a station: what it is, and what plays when. The form of `--config FILE`. */
export const configuration = z.object({
  profile: stationProfile,
  /** Pixels of a window that cannot ask its screen: without a display, or on one that no window manager keeps. */
  glass: z
    .object({ width: z.number().int().min(320).max(7680), height: z.number().int().min(320).max(7680) })
    .default({ width: 1920, height: 1080 }),
  playlists: playlistsDocument.shape.playlists.default(usualPlaylists),
  schedule: scheduleDocument.shape.schedule.default(usualSchedule),
  /** Corrections to the State Council calendar, for notices that came after this edition. */
  holidays: scheduleDocument.shape.holidays.default(plainCalendar),
  /** Whether a short day leans towards science, and how far the county lets it. */
  guardian: guardianSetting.default({ watches: true, maxLeanShare: usualMaxLeanShare }),
  /** What the county asks otherwise than the documents do: targets, scopes, duties that do not bind. */
  duties: dutySettings.optional(),
  /** How many persons put a takeover on the glass: of two the one who releases has not written it. Left out: one. */
  takeoverRelease: z.union([z.literal(1), z.literal(2)]).optional(),
  /** What it takes before an item plays: 一级或三审三校, and 重大活动 that raise it for all. */
  ...releaseSetting.shape,
  /** Nothing but packages that a trusted publisher signed (docs/decisions/0010). Left out: a technician's own files too. */
  signedOnly: z.boolean().optional(),
  /** Untouched for so long, a visitor's query on the glass wipes itself and gives it back to the loop. */
  queryIdleSeconds: z.number().int().min(15).max(600).default(60),
  /** Closed records are kept so many days; daily figures, seals and acts for ever. */
  retentionDays: z.number().int().min(leastKeepDays).default(usualKeepDays),
})

export type Configuration = z.infer<typeof configuration>
