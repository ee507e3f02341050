import type { StationFacts } from '../facts/station-facts.ts'
import type { Say } from '../language.ts'
import type { DutyScope } from './scope.ts'

export type Period = 'day' | 'month' | 'two-months' | 'year'
export type Targets = Readonly<Record<string, number>>

/** What a duty comes to. `met` is null where it cannot be told yet, or not from what is collected. */
export interface Finding {
  readonly met: boolean | null
  readonly required: number | null
  readonly actual: number | null
  readonly reasons: readonly string[]
}

type Assess<Names extends string> = (
  facts: StationFacts,
  targets: Readonly<Record<Names, number>>,
  say: Say,
) => Finding

/** Something owed, with its document (考核要求). Scope and targets are defaults; a county may set others. */
export interface Duty {
  readonly id: string
  readonly title: string
  readonly english: string
  /** The clause that asks for it. */
  readonly document: string
  readonly period: Period
  /** Whether the machine's own records prove it, or a person vouches for it. */
  readonly proof: 'measured' | 'attested'
  readonly scope: DutyScope
  readonly targets: Targets
  /** Of what `required` and `actual` are numbers. */
  readonly unit: string
  readonly assess: Assess<string>
}

/** The duty, its function typed by the names of its own targets; targets it does not know are passed over. */
export function duty<const Names extends string>(
  kind: Omit<Duty, 'assess' | 'targets'> & {
    readonly targets: Readonly<Record<Names, number>>
    readonly assess: Assess<Names>
  },
): Duty {
  return {
    ...kind,
    assess: (facts, targets, say) => kind.assess(facts, { ...kind.targets, ...targets }, say),
  }
}

/** Never the same as none: why nobody can tell. */
export const notCollected = (say: Say, why: string): Finding =>
  notApplicable(say(`未采集：${why}`, `Not collected: ${why}`))

export const notApplicable = (reason: string): Finding => ({
  met: null,
  required: null,
  actual: null,
  reasons: [reason],
})

/** The month is over when the station's date has left it. */
export const isOver = ({ month, today }: StationFacts): boolean => today.slice(0, 7) > month

/** What there is of what is required. */
interface Tally {
  readonly required: number
  readonly actual: number
  readonly reasons: readonly string[]
}

/** At least so many within the month: short of that nothing is decided until the month is over. */
export function atLeast(facts: StationFacts, { required, actual, reasons }: Tally, say: Say): Finding {
  if (actual >= required) return { met: true, required, actual, reasons }
  if (!isOver(facts)) {
    const goesOn = say('本月尚未结束', 'The month is not over yet')
    return { met: null, required, actual, reasons: [...reasons, goesOn] }
  }
  const short = say(
    `要求不少于 ${required}，实际只有 ${actual}`,
    `${required} or more are required, there are ${actual}`,
  )
  return { met: false, required, actual, reasons: reasons.length > 0 ? reasons : [short] }
}
