import { z } from 'zod'
import { segmentShape, segmentsShape } from '../../../contract/segments.ts'

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
