import type { StationFacts } from '../facts/station-facts.ts'
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

/** Something owed, with its document (考核要求). Scope and targets are defaults; a county may set others. */
export interface Duty {
  readonly id: string
  readonly title: string
  /** The clause that asks for it. */
  readonly document: string
  readonly period: Period
  /** Whether the machine's own records prove it, or a person vouches for it. */
  readonly proof: 'measured' | 'attested'
  readonly scope: DutyScope
  readonly targets: Targets
  /** Of what `required` and `actual` are numbers. */
  readonly unit: string
  readonly assess: (facts: StationFacts, targets: Targets) => Finding
}

/** The duty, its function typed by the names of its own targets; targets it does not know are passed over. */
export function duty<const Names extends string>(
  kind: Omit<Duty, 'assess' | 'targets'> & {
    readonly targets: Readonly<Record<Names, number>>
    readonly assess: (facts: StationFacts, targets: Readonly<Record<Names, number>>) => Finding
  },
): Duty {
  return { ...kind, assess: (facts, targets) => kind.assess(facts, { ...kind.targets, ...targets }) }
}

/** Never the same as none: why nobody can tell. */
export const notCollected = (why: string): Finding => notApplicable(`未采集：${why}`)

export const notApplicable = (reason: string): Finding => ({
  met: null,
  required: null,
  actual: null,
  reasons: [reason],
})

/** The month is over when the station's date has left it. */
export const isOver = ({ month, today }: StationFacts): boolean => today.slice(0, 7) > month

/** At least so many within the month: short of that nothing is decided until the month is over. */
export function atLeast(facts: StationFacts, required: number, actual: number, reasons: string[]): Finding {
  if (actual >= required) return { met: true, required, actual, reasons }
  if (!isOver(facts)) return { met: null, required, actual, reasons: [...reasons, '本月尚未结束'] }
  const why = reasons.length > 0 ? reasons : [`要求不少于 ${required}，实际只有 ${actual}`]
  return { met: false, required, actual, reasons: why }
}
