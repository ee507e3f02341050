import { z } from 'zod'
import type { DeviceState } from '../lifecycle/device.ts'
import type { PlaceState } from '../lifecycle/place.ts'
import type { Standing } from '../lifecycle/standings.ts'
import { outages, shortReasons, type Outage, type ShortReason } from './day-facts.ts'

/** What a person says of a short day. The last word on a day holds; all are kept. */
export const dayReasonInput = z.object({
  date: z.iso.date('应为日期，例如 2026-11-22'),
  reason: z.enum(shortReasons, { error: `原因应为：${shortReasons.join('、')}` }),
  note: z.string().trim().max(200, '最多 200 字').optional(),
})
export type DayReasonInput = z.infer<typeof dayReasonInput>

/** What is known of a day that could explain why it was short. */
export interface DayCircumstances {
  readonly said: ShortReason | null
  /** The schedule's own word for a closure that day. */
  readonly closure: string | null
  readonly standing: Standing
  readonly place: PlaceState
  readonly device: DeviceState
  /** How much the day lacks, what outages took of its due time, each kind, and what emergencies played. */
  readonly missingSeconds: number
  readonly outageSeconds: Readonly<Record<Outage, number>>
  readonly emergencySeconds: number
}

const rectifying: readonly Standing[] = ['批评整改', '整改待核查', '整改待确认', '拟撤销']

/** The reason a short day carries: a person's word first, then what by itself explains the lack. */
export function shortReasonOf(day: DayCircumstances): ShortReason | null {
  if (day.said !== null) return day.said
  const named = shortReasons.find((reason) => day.closure?.includes(reason) === true)
  if (day.closure !== null) return named ?? '闭馆'
  if (day.place === '原址停用' || day.place === '新址复核') return '移点'
  if (day.device !== '在用') return '检修'
  if (day.missingSeconds > 0 && day.emergencySeconds >= day.missingSeconds) return '应急'
  return outageOf(day) ?? (rectifying.includes(day.standing) ? '整改' : null)
}

/** Together they must explain the lack; the longest names it. */
function outageOf({ missingSeconds, outageSeconds }: DayCircumstances): Outage | null {
  const longest = outages.toSorted((a, b) => outageSeconds[b] - outageSeconds[a])[0] ?? null
  const sum = outages.reduce((all, each) => all + outageSeconds[each], 0)
  return missingSeconds > 0 && sum >= missingSeconds ? longest : null
}
