import {
  actorRoleNames,
  possibleSteps,
  stepFieldNames,
  type ActorRole,
  type Machine,
  type StepField,
} from './machine.ts'

export type RefusalCode =
  | 'impossible-step'
  | 'wrong-role'
  | 'same-person'
  | 'place-differs'
  | 'field-missing'
  | 'deadline-past'
  | 'out-of-order'
  | 'clock-untrusted'

/** What could be done instead. */
export interface PossibleStep {
  readonly step: string
  readonly title: string
  readonly to: string
  readonly roles: readonly ActorRole[]
  readonly needs: readonly StepField[]
}

/** Why a step was not taken: nothing has changed. */
export interface Refusal {
  readonly code: RefusalCode
  /** What is wrong, and the one next action. */
  readonly message: string
  readonly next: string
  readonly english: { readonly message: string; readonly next: string }
  readonly state: string
  readonly possible: readonly PossibleStep[]
  /** With `wrong-role`: who may. With `field-missing`: what is wanted. */
  readonly allowed: readonly ActorRole[]
  readonly missing: readonly StepField[]
}

export const roleWords = (roles: readonly ActorRole[]) => roles.map((role) => actorRoleNames[role]).join('、')
export const fieldWords = (fields: readonly StepField[]) =>
  fields.map((field) => stepFieldNames[field]).join('、')

export function possibleWords(machine: Machine, state: string): PossibleStep[] {
  return possibleSteps(machine, state).map(({ id, title, to, roles, needs }) => {
    return { step: id, title, to, roles, needs }
  })
}

/** A refusal in a state, with what is possible there. */
export function refusal(
  machine: Machine,
  state: string,
  why: Pick<Refusal, 'code' | 'message' | 'next' | 'english'> & Partial<Pick<Refusal, 'allowed' | 'missing'>>,
): Refusal {
  return { allowed: [], missing: [], ...why, state, possible: possibleWords(machine, state) }
}
