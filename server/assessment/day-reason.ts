import { z } from 'zod'
import { dayReasonInput } from '../../station/facts/short-reason.ts'

/** Why a day was short, and who says so. */
export const dayReason = dayReasonInput.extend({ name: z.string(), role: z.string(), at: z.string() })
export type DayReason = z.infer<typeof dayReason>

/** `停电（线路改造）` */
export const reasonWords = ({ reason, note }: DayReason): string =>
  note === undefined || note === '' ? reason : `${reason}（${note}）`
