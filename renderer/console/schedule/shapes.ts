import { z } from 'zod'
import { holidayCalendar } from '../../../playlist/calendar.ts'
import type { ItemId } from '../../../playlist/item.ts'
import { playlists } from '../../../playlist/playlist.ts'
import { schedule } from '../../../playlist/schedule.ts'
import { recordShape } from '../../../contract/items.ts'

export const scheduleDocument = z.object({ schedule, holidays: holidayCalendar })
export type ScheduleDocument = z.infer<typeof scheduleDocument>
export const playlistsDocument = z.object({ playlists })
export type PlaylistsDocument = z.infer<typeof playlistsDocument>

/** The library's items with what a rule asks of them. */
export const choosable = recordShape.extend({
  // Opaque here as there: the brand only keeps it from being taken for another string.
  id: z.string() as z.ZodType<string, string> as z.ZodType<ItemId, string>,
  kind: z.enum(['video', 'picture', 'document', 'article', 'panel']),
  themes: z.array(z.string()),
  audiences: z.array(z.string()),
  address: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  mediaHash: z.string(),
  installedOn: z.string().exactOptional(),
})
export type Choosable = z.infer<typeof choosable>
export const choosables = z.object({ items: z.array(choosable) })
