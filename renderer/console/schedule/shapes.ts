import { z } from 'zod'
import { dayKinds, holidayCalendar } from '../../../playlist/calendar.ts'
import type { ItemId } from '../../../playlist/item.ts'
import { playlists } from '../../../playlist/playlist.ts'
import { schedule } from '../../../playlist/schedule.ts'
import { sourceClasses } from '../../../playlist/source-class.ts'
import { item } from '../api/shapes.ts'

/** Which edition, since when, by whom and why. */
export const editionHead = z.object({
  edition: z.number().int(),
  changedAt: z.string(),
  changedBy: z.string(),
  role: z.string(),
  reason: z.string().nullable(),
})
export type EditionHead = z.infer<typeof editionHead>

export const scheduleDocument = z.object({ schedule, holidays: holidayCalendar })
export type ScheduleDocument = z.infer<typeof scheduleDocument>
export const playlistsDocument = z.object({ playlists })
export type PlaylistsDocument = z.infer<typeof playlistsDocument>

export const revisionList = z.object({
  revisions: z.array(editionHead.extend({ changes: z.array(z.string()) })),
  next: z.number().nullable(),
})
export type Revision = z.infer<typeof revisionList>['revisions'][number]

export const comparison = z.object({ changes: z.array(z.string()) })

export const dayOutlook = z.object({
  date: z.string(),
  dayKind: z.enum(dayKinds),
  holiday: z.string().nullable(),
  closure: z.string().nullable(),
  dueSeconds: z.number(),
  seconds: z.record(z.enum(sourceClasses), z.number()),
  targetSeconds: z.number(),
  short: z.boolean(),
})
export type DayOutlook = z.infer<typeof dayOutlook>

export const trial = z.object({ days: z.array(dayOutlook), missed: z.number(), changes: z.array(z.string()) })
export type Trial = z.infer<typeof trial>

const cue = z.object({
  from: z.string(),
  until: z.string(),
  kind: z.enum(['item', 'filler', 'closed']),
  title: z.string().nullable(),
  sourceClass: z.enum(sourceClasses).nullable(),
  playlistTitle: z.string().nullable(),
  rule: z.string(),
  ruleTitle: z.string().nullable(),
})
export type PlannedCue = z.infer<typeof cue>

export const dayPreview = dayOutlook.extend({ cues: z.array(cue), side: z.array(cue) })
export type DayPreview = z.infer<typeof dayPreview>

/** The library's items with what a rule asks of them. */
export const choosable = item.extend({
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
