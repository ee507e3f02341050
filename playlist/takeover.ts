import { z } from 'zod'
import type { Item } from './item.ts'
import { givenId, itemId } from './playlist.ts'

const longestMs = 31 * 24 * 3600 * 1000
const instant = z.number().int().min(0).max(253_402_300_799_000)

/** The status words of the Common Alerting Protocol, which the national alerts use. */
export const alertStatuses = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const

/**
 * A released interruption with an end (插播), `from` up to but not including `until`, epoch ms. A month is the
 * most: 应急科普 comes at once and goes off again by itself (Kaifu A1-3, Xuchang 四(六)).
 */
export const takeover = z
  .object({
    id: givenId,
    itemId,
    /** Who speaks (发布单位), told beside the item; left out, the item's publisher. */
    source: z.string().min(1).max(200).optional(),
    from: instant,
    until: instant,
    /** Among takeovers in force at once the higher is alone; of equals the one that is listed first. */
    priority: z.number().int().min(-1000).max(1000),
    status: z.enum(alertStatuses),
  })
  .refine(({ from, until }) => from < until, { message: '结束时间不晚于开始时间' })
  .refine(({ from, until }) => until - from <= longestMs, { message: '插播最长 31 天' })

export const takeovers = z.array(takeover).max(200)

export type Takeover = z.infer<typeof takeover>

/** Whether it may be shown at all: a released item, and the alert is real or a declared exercise. */
export function airs(each: Takeover, item: Item): boolean {
  return item.state === 'released' && (each.status === 'Actual' || each.status === 'Exercise')
}

/** Whether it lights a closed station: a real emergency does, a drill or an announcement does not. */
export function opensStation(each: Takeover, item: Item): boolean {
  return each.status === 'Actual' && item.sourceClass === 'emergency'
}

/** Sorts the one that pre-empts first. No drill stands before a real alert, whatever its priority. */
export function byPrecedence(a: Takeover, b: Takeover): number {
  return Number(b.status === 'Actual') - Number(a.status === 'Actual') || b.priority - a.priority
}
