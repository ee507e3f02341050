import { z } from 'zod'
import { sourceClasses } from '../playlist/source-class.ts'

/** Seconds a class, to the millisecond; only classes that were shown are named. */
export const classSeconds = z.partialRecord(z.enum(sourceClasses), z.number().min(0))

/** Shown and not credited, by what took it. */
export const exclusionSeconds = z.object({
  frozen: z.number(),
  hidden: z.number(),
  panelOff: z.number(),
  clockUntrusted: z.number(),
})
export const exclusionNames = exclusionSeconds.keyof().options

const hoursSum = z.object({
  /** Only for days: whether the station ought to have played (应播日). */
  due: z.boolean().nullable(),
  creditedSeconds: classSeconds,
  excludedSeconds: exclusionSeconds,
  plays: z.number().int(),
  /** Why a due day fell short, where somebody said so. */
  reason: z.string().nullable(),
})

/** The answer of GET /hours and of `ezhan hours --json`. */
export const hoursReport = z.object({
  from: z.string(),
  to: z.string(),
  by: z.string(),
  zone: z.string(),
  rows: z.array(hoursSum.extend({ key: z.string(), label: z.string() })),
  total: hoursSum,
})
export type HoursReport = z.infer<typeof hoursReport>
export type HoursRow = HoursReport['rows'][number]
