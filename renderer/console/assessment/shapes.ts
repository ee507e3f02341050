import { z } from 'zod'
import { sourceClasses } from '../../../playlist/source-class.ts'

const classSeconds = z.partialRecord(z.enum(sourceClasses), z.number())

/** Shown and not credited, by what took it. */
export const lossNames = ['frozen', 'hidden', 'panelOff', 'clockUntrusted'] as const
const losses = z.object({
  frozen: z.number(),
  hidden: z.number(),
  panelOff: z.number(),
  clockUntrusted: z.number(),
})

/** What the console reads of GET /assessment. */
export const assessment = z.object({
  month: z.string(),
  today: z.string(),
  dueDays: z.number(),
  metDays: z.number(),
  days: z.array(
    z.object({
      date: z.string(),
      due: z.boolean(),
      open: z.boolean(),
      met: z.boolean(),
      place: z.string().nullable(),
      seconds: z.number(),
      reason: z.string().nullable(),
    }),
  ),
  duties: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      document: z.string(),
      unit: z.string(),
      proof: z.string(),
      required: z.number().nullable(),
      actual: z.number().nullable(),
      met: z.boolean().nullable(),
      reasons: z.array(z.string()),
    }),
  ),
})
export type Assessment = z.infer<typeof assessment>
export type Duty = Assessment['duties'][number]

/** What the console reads of GET /hours. */
export const hours = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      creditedSeconds: classSeconds,
      excludedSeconds: losses,
      plays: z.number(),
    }),
  ),
})
export type HoursRow = z.infer<typeof hours>['rows'][number]

export const seals = z.object({
  seals: z.array(
    z.object({
      date: z.string(),
      number: z.number(),
      hash: z.string(),
      records: z.string().optional(),
    }),
  ),
})
export type SealedDay = z.infer<typeof seals>['seals'][number]

/** What the console reads of GET /segments. */
export const segments = z.object({
  segments: z.array(
    z.object({
      seq: z.number(),
      itemId: z.string(),
      title: z.string(),
      sourceClass: z.string(),
      startedAt: z.string(),
      endedAt: z.string(),
      creditedMs: z.number(),
      excludedMs: losses,
      endReason: z.string(),
      shell: z.string(),
      hash: z.string(),
    }),
  ),
  next: z.string().nullable(),
})
export type SegmentRow = z.infer<typeof segments>['segments'][number]
