import { z } from 'zod'
import { problemShape } from './problem.ts'

/** A file that was not taken in, and why: kept until it comes again or the list is cleared. */
export const refusalShape = z.object({
  path: z.string(),
  ...problemShape.shape,
  at: z.string(),
  /** Who brought it. */
  by: z.string(),
})
export type Refusal = z.infer<typeof refusalShape>
export const refusalsShape = z.object({ refusals: z.array(refusalShape) })
export const clearedShape = z.object({ cleared: z.number().int() })
