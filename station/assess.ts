import { dailyScience } from './duties/daily-science.ts'
import { notApplicable, type Duty, type Finding, type Period } from './duties/duty.ts'
import { outOfScope } from './duties/scope.ts'
import type { DayClocks } from './facts/day-facts.ts'
import { dayResult, type DayResult } from './facts/day-result.ts'
import type { StationFacts } from './facts/station-facts.ts'

export interface AssessedDuty extends Finding {
  readonly id: string
  readonly title: string
  readonly document: string
  readonly unit: string
  readonly period: Period
  readonly proof: 'measured' | 'attested'
}

/** A day as it is judged, with the clocks beside it: on, alive, linked and lit are none of them what was counted. */
export interface AssessedDay extends DayResult {
  readonly clocks: DayClocks
}

/** Duties against facts, for a month (考核结果). */
export interface Assessment {
  readonly month: string
  /** Judged on this date of the station's. */
  readonly today: string
  readonly calendarDays: number
  /** 应播日, and those of them that are 达标. */
  readonly dueDays: number
  readonly metDays: number
  readonly days: readonly AssessedDay[]
  readonly duties: readonly AssessedDuty[]
}

/** Pure: the same facts and duties give the same assessment, word for word. */
export function assess(facts: StationFacts, duties: readonly Duty[]): Assessment {
  const daily = duties.find(({ id }) => id === dailyScience.id) ?? dailyScience
  const days = facts.days.map((day) => ({
    ...dayResult(day, facts, daily.targets['seconds'] ?? 0),
    clocks: day.clocks,
  }))
  return {
    month: facts.month,
    today: facts.today,
    calendarDays: days.length,
    dueDays: days.filter(({ due }) => due).length,
    metDays: days.filter(({ met }) => met).length,
    days,
    duties: duties.map((duty) => assessed(duty, facts)),
  }
}

function assessed(duty: Duty, facts: StationFacts): AssessedDuty {
  const { id, title, document, unit, period, proof } = duty
  const outside = outOfScope(duty.scope, facts)
  const finding = outside === null ? duty.assess(facts, duty.targets) : notApplicable(outside)
  return { id, title, document, unit, period, proof, ...finding }
}
