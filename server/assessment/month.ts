import { assess, type Assessment } from '../../station/assess.ts'
import { dailyScience } from '../../station/duties/daily-science.ts'
import { dutiesOf } from '../../station/duties/duty-setting.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import { returnOf, type MonthReturn } from '../../station/return.ts'
import type { FactSources } from './fact-sources.ts'
import { gatherFacts } from './gather-facts.ts'

/** A month as the station stands to it. */
export interface Month {
  readonly facts: StationFacts
  readonly assessment: Assessment
  readonly monthReturn: MonthReturn
}

export function readMonth(of: FactSources, month: string): Month {
  const { profile } = of
  const duties = dutiesOf(profile, of.duties)
  const daily = duties.find(({ id }) => id === dailyScience.id)
  const facts = gatherFacts(of, month, daily?.targets['seconds'] ?? profile.target.seconds)
  const assessment = assess(facts, duties)
  return { facts, assessment, monthReturn: returnOf(profile, facts, assessment) }
}
