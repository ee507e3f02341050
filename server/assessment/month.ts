import { assess, type Assessment } from '../../station/assess.ts'
import { dutiesOf } from '../../station/duties/duty-setting.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import type { Language } from '../../station/language.ts'
import { returnOf, type MonthReturn } from '../../station/return.ts'
import type { FactSources } from './fact-sources.ts'
import { gatherFacts } from './gather-facts.ts'
import { monthSpan } from './month-span.ts'

/** A month as the station stands to it. */
export interface Month {
  readonly facts: StationFacts
  readonly assessment: Assessment
  readonly monthReturn: MonthReturn
}

/** By the settings of its last day, or of today while it goes on; each day by its own. */
export function readMonth(of: FactSources, month: string, language: Language = 'zh'): Month {
  const span = monthSpan(of.rules.now().schedule.zone, month, of.nowMs())
  const rules = of.rules.on(span.dates.at(-1) ?? span.today)
  const { profile } = rules
  const duties = dutiesOf(profile, rules.duties)
  const facts = gatherFacts(of, span, rules)
  const assessment = assess(facts, duties, language)
  return { facts, assessment, monthReturn: returnOf(profile, facts, assessment) }
}
