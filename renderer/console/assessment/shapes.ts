import { z } from 'zod'
import { segmentShape, segmentsShape } from '../../../contract/segments.ts'

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

/** Of a day's tens of thousands of records what a line of the table tells. */
const segmentRow = segmentShape.pick({
  seq: true,
  itemId: true,
  title: true,
  sourceClass: true,
  startedAt: true,
  endedAt: true,
  creditedMs: true,
  excludedMs: true,
  endReason: true,
  shell: true,
  hash: true,
})
export type SegmentRow = z.infer<typeof segmentRow>
export const segmentRows = segmentsShape.extend({ segments: z.array(segmentRow) })
