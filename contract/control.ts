import { z } from 'zod'

/** One-key stop and its end. */
export const stopShape = z.object({ state: z.enum(['stopped', 'resumed']) })

/** How many notices of a mended database somebody has read. */
export const acknowledgedShape = z.object({ acknowledged: z.number().int() })
