import type { LocalDate } from './item.ts'
import { dayAfter } from './local-day.ts'
import { dueSeconds } from './opening.ts'
import type { Plan } from './plan.ts'
import { plannedByClass } from './planned.ts'
import type { SourceClass } from './source-class.ts'

/** A local date as the plan would have it. */
export interface DayOutlook {
  readonly date: LocalDate
  /** Real seconds that the station ought to play; 0 is no 应播日. */
  readonly dueSeconds: number
  readonly seconds: Readonly<Record<SourceClass, number>>
}

/** So many days as they would go if all plays as planned, `from` the first of them. */
export function outlook(plan: Plan, from: LocalDate, days: number): DayOutlook[] {
  return Array.from({ length: days }, (_, index) => {
    const date = dayAfter(from, index)
    const due = dueSeconds(plan.schedule, plan.calendar, date)
    return { date, dueSeconds: due, seconds: plannedByClass(plan, date) }
  })
}
