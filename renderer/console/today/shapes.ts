import { z } from 'zod'

/** What the console reads of GET /days. */
export const judgedDays = z.object({
  days: z.array(
    z.object({
      date: z.string(),
      due: z.boolean(),
      open: z.boolean(),
      met: z.boolean(),
      seconds: z.number(),
      targetSeconds: z.number(),
      reason: z.string().nullable(),
    }),
  ),
})
export type JudgedDay = z.infer<typeof judgedDays>['days'][number]

export const acknowledged = z.object({ acknowledged: z.number() })
