import { z } from 'zod'

const date = z.iso.date('应为日期，例如 2026-11-22')

/** 重大活动保障期: on these local dates, both inclusive, three levels bind everybody. */
export const guardedPeriod = z
  .object({ title: z.string().trim().min(1).max(100), from: date, until: date })
  .refine(({ from, until }) => from <= until, { message: '结束日期早于开始日期' })
export type GuardedPeriod = z.infer<typeof guardedPeriod>

/** What it takes before an item plays; each left out where nobody has set it. */
export const releaseSetting = z.object({
  /** One level, or 三审三校: 初审, 复审, 终审, each by another person. Left out: one. */
  releaseLevels: z.union([z.literal(1), z.literal(3)]).optional(),
  /**
   * Whether what a technician brings with its source told counts as released by them; with three levels never. Left
   * out: it does, so that a township's month of content takes five minutes.
   */
  importReleases: z.boolean().optional(),
  guardedPeriods: z.array(guardedPeriod).max(50).optional(),
})
export type ReleaseSetting = z.infer<typeof releaseSetting>

/** What a release takes today. */
export const ruleShape = z.object({
  levels: z.union([z.literal(1), z.literal(3)]),
  importReleases: z.boolean(),
  guarded: guardedPeriod.nullable(),
})
export type ReleaseRule = z.infer<typeof ruleShape>
