import { z } from 'zod'

/** What every refused request gets: what is wrong, and the one next action. */
export const problemShape = z.object({ code: z.string(), message: z.string(), next: z.string() })

/** The due days that a plan would leave short, beside the problem. */
export const missedShape = problemShape.extend({
  days: z.array(z.object({ date: z.string(), seconds: z.number(), targetSeconds: z.number() })),
})

/** Any refusal, as whoever asked reads it. */
export const refusedShape = missedShape.partial({ days: true })
export type Problem = z.infer<typeof refusedShape>
