import { editionHead } from '../../../contract/editions.ts'
import { schedule } from '../../../playlist/schedule.ts'
import type { z } from 'zod'
import { stationProfile } from '../../../station/profile.ts'

export const stationSetting = editionHead.extend({ profile: stationProfile })
export type StationSetting = z.infer<typeof stationSetting>
export type Profile = StationSetting['profile']

/** Of the schedule the opening hours alone are set here; the rest goes back as it came. */
export const scheduleSetting = editionHead.extend({
  schedule: schedule.pick({ openingHours: true, closures: true }).loose(),
})
export type ScheduleSetting = z.infer<typeof scheduleSetting>
