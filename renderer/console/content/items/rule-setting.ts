import { z } from 'zod'

const period = z.object({ title: z.string(), from: z.string(), until: z.string() })
export type GuardedPeriod = z.infer<typeof period>

/** The station's setting of what a release takes, and the edition that it was read in. */
export const ruleSetting = z.object({
  edition: z.number(),
  releaseLevels: z.union([z.literal(1), z.literal(3)]).default(1),
  importReleases: z.boolean().default(true),
  guardedPeriods: z.array(period).default([]),
})
export type RuleSetting = z.infer<typeof ruleSetting>

/** A line that has not been filled in is no period. */
export const filledIn = ({ title, from, until }: GuardedPeriod): boolean =>
  title.trim() !== '' && from !== '' && until !== ''
