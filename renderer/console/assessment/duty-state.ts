import type { Duty } from '../../../contract/assessment.ts'

export const dutyStates = ['unmet', 'open', 'met', 'uncollected', 'not-applicable'] as const
export type DutyState = (typeof dutyStates)[number]

/** The station says by its first reason whether a duty that nobody can judge was not collected or does not apply. */
const uncollected = /^(?:未采集|Not collected)/

/** How a duty stands: what nobody collected is never told as none, and what does not apply is no failure. */
export function dutyState({ met, required, reasons }: Duty): DutyState {
  if (met !== null) return met ? 'met' : 'unmet'
  if (uncollected.test(reasons[0] ?? '')) return 'uncollected'
  return required === null ? 'not-applicable' : 'open'
}

/** By state, what is to be done first; within a state in the station's own order. */
export const byUrgency = (duties: readonly Duty[]): Duty[] =>
  duties.toSorted((a, b) => dutyStates.indexOf(dutyState(a)) - dutyStates.indexOf(dutyState(b)))
