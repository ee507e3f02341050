import { z } from 'zod'
import { holidayCalendar } from '../playlist/calendar.ts'
import { playlist } from '../playlist/playlist.ts'
import { schedule } from '../playlist/schedule.ts'
import { editionHead } from './editions.ts'

/** When what plays, and the corrections to the State Council calendar. */
export const scheduleDocument = z.object({ schedule, holidays: holidayCalendar })
export type ScheduleDocument = z.infer<typeof scheduleDocument>
export const scheduleShape = editionHead.extend(scheduleDocument.shape)

/** All playlists as one document, so that an order among them is one, too. */
export const playlistsDocument = z.object({ playlists: z.array(playlist).max(500) })
export type PlaylistsDocument = z.infer<typeof playlistsDocument>
export const playlistsShape = editionHead.extend({
  ...playlistsDocument.shape,
  /** Where the schedule uses each, in words. */
  uses: z.record(z.string(), z.array(z.string())),
  /** Named by a playlist and not in the library: passed over when playing. */
  unknownItems: z.array(
    z.object({ playlistId: z.string(), title: z.string(), itemIds: z.array(z.string()) }),
  ),
})
