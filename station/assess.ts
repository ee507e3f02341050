import { dailyScience } from './duties/daily-science.ts'
import { notApplicable, type Duty, type Finding, type Period } from './duties/duty.ts'
import { outOfScope } from './duties/scope.ts'
import type { DayClocks } from './facts/day-facts.ts'
import { dayResult, type DayResult } from './facts/day-result.ts'
import type { StationFacts } from './facts/station-facts.ts'
import { say, type Language } from './language.ts'

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

/** Pure: the same facts, duties and language give the same assessment, word for word. */
export function assess(facts: StationFacts, duties: readonly Duty[], language: Language = 'zh'): Assessment {
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
    duties: duties.map((duty) => assessed(duty, facts, language)),
  }
}

function assessed(duty: Duty, facts: StationFacts, language: Language): AssessedDuty {
  const { id, document, unit, period, proof } = duty
  const inWords = say[language]
  const outside = outOfScope(duty.scope, facts, inWords)
  const finding = outside === null ? duty.assess(facts, duty.targets, inWords) : notApplicable(outside)
  return { id, title: inWords(duty.title, duty.english), document, unit, period, proof, ...finding }
}
