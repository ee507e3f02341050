import { z } from 'zod'
import { dayKinds } from '../playlist/calendar.ts'
import { sourceClasses } from '../playlist/source-class.ts'
import { playlistsDocument, scheduleDocument } from './documents.ts'

/** A day to come, as a schedule would have it. */
export const simulatedDay = z.object({
  date: z.string(),
  dayKind: z.enum(dayKinds),
  /** The holiday's name in the State Council's notice or in a correction. */
  holiday: z.string().nullable(),
  /** Why the station is closed that day by plan. */
  closure: z.string().nullable(),
  dueSeconds: z.number(),
  seconds: z.record(z.enum(sourceClasses), z.number()),
  targetSeconds: z.number(),
  /** A due day on which the plan holds less than the target. */
  short: z.boolean(),
})
export type SimulatedDay = z.infer<typeof simulatedDay>

/** What a draft would come to. */
export const simulationShape = z.object({
  days: z.array(simulatedDay),
  missed: z.number().int(),
  /** What the draft would change of what is in force, line by line. */
  changes: z.array(z.string()),
})
export type Simulation = z.infer<typeof simulationShape>

const cue = z.object({
  from: z.string(),
  until: z.string(),
  kind: z.enum(['item', 'filler', 'closed']),
  itemId: z.string().nullable(),
  title: z.string().nullable(),
  sourceClass: z.enum(sourceClasses).nullable(),
  playlistId: z.string().nullable(),
  playlistTitle: z.string().nullable(),
  /** The rule that put it there, and its name. */
  rule: z.string(),
  ruleTitle: z.string().nullable(),
})
export type PreviewCue = z.infer<typeof cue>

/** A day as it would go without memory of the day before; the cues tile it. */
export const dayPreview = simulatedDay.extend({
  zone: z.string(),
  cues: z.array(cue),
  /** What the side zone shows beside them, where the field is divided. */
  side: z.array(cue),
  /** Never shown yet, the newest first: on the glass each comes once before its turn, in another's place. */
  newItems: z.array(z.object({ itemId: z.string(), title: z.string() })),
})
export type DayPreview = z.infer<typeof dayPreview>

const instant = z.iso.datetime({ offset: true })
/** A whole day may be a thousand cues: who needs a part of it says which. */
export const previewQuery = z.object({
  date: z.iso.date(),
  from: instant.optional(),
  until: instant.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
})
export type PreviewQuery = z.infer<typeof previewQuery>

/** A month ahead: by then the next notice or the next month's content has come. */
export const mostDaysAhead = 31
export const simulationBody = z.object({
  /** What is left out is taken as it is now. */
  ...scheduleDocument.partial().shape,
  ...playlistsDocument.partial().shape,
  days: z.number().int().min(7).max(mostDaysAhead).default(7),
})

/** The State Council's notices, without the station's own corrections. */
export const noticedDaysShape = z.object({ days: scheduleDocument.shape.holidays.shape.days })
