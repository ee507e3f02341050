import { dayResult, type DayResult } from '../../station/facts/day-result.ts'
import type { FactSources } from './fact-sources.ts'
import { daysOf } from './month-days.ts'
import { dateSpan } from './month-span.ts'
import { oldestRecord, owedFrom } from './oldest-record.ts'

export interface JudgedDay extends DayResult {
  /** What was owed by the settings in force when the day ended. */
  readonly targetSeconds: number
}

/** The days from one local date to another up to today, each judged as its month's assessment judges it. */
export function judgedDays(of: FactSources, from: string, to: string): JudgedDay[] {
  const { profile, schedule } = of.rules.now()
  const span = dateSpan(schedule.zone, from, to, of.nowMs())
  const counting = { demonstration: profile.demonstration, today: span.today }
  const days = daysOf(of, span, owedFrom(oldestRecord(of.database, schedule.zone), span.today))
  return days.map((day) => {
    const { seconds } = profile.target
    return { ...dayResult(day, counting, seconds), targetSeconds: day.targetSeconds ?? seconds }
  })
}
