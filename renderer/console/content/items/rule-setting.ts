import type { z } from 'zod'
import { editionHead } from '../../../../contract/editions.ts'
import { releaseSetting, type GuardedPeriod } from '../../../../contract/release-rule.ts'

const { releaseLevels, importReleases, guardedPeriods } = releaseSetting.shape

/** The station's setting of what a release takes, and the edition that it was read in. */
export const ruleSetting = editionHead.pick({ edition: true }).extend({
  releaseLevels: releaseLevels.unwrap().default(1),
  importReleases: importReleases.unwrap().default(true),
  guardedPeriods: guardedPeriods.unwrap().default([]),
})
export type RuleSetting = z.infer<typeof ruleSetting>

/** A line that has not been filled in is no period. */
export const filledIn = ({ title, from, until }: GuardedPeriod): boolean =>
  title.trim() !== '' && from !== '' && until !== ''
