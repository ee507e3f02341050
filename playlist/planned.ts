import type { Cue } from './cue.ts'
import { clipped, united, type Interval } from './interval.ts'
import type { LocalDate } from './item.ts'
import type { Plan } from './plan.ts'
import { previewDay } from './preview.ts'
import { sideOf } from './side.ts'
import { sourceClasses, type SourceClass } from './source-class.ts'

/**
 * Seconds of each source class that a local date holds from an instant on, without memory of the day before: the union
 * over both zones, for a second is credited to one class once, however many zones show it.
 */
export function plannedByClass(plan: Plan, date: LocalDate, sinceMs = 0): Record<SourceClass, number> {
  const cues = [...previewDay(plan, date), ...sideCues(plan, date)]
  const left = (of: SourceClass) =>
    cues.flatMap((cue): Interval[] => {
      const part = cue.item?.sourceClass === of ? clipped(cue, { from: sinceMs, until: Infinity }) : null
      return part === null ? [] : [part]
    })
  const lengthMs = (of: SourceClass) =>
    united(left(of)).reduce((sum, { from, until }) => sum + until - from, 0)
  const seconds = sourceClasses.map((each) => [each, lengthMs(each) / 1000] as const)
  return Object.fromEntries(seconds) as Record<SourceClass, number>
}

/** The side zone's cues of a date, in order; where one item fills the field there is none. */
export function sideCues(plan: Plan, date: LocalDate): Cue[] {
  return previewDay(sideOf(plan), date).filter(({ item }) => item !== null)
}
