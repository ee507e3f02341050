import fc from 'fast-check'
import { expect } from 'vitest'
import { foldLifecycle } from '../../station/lifecycle/fold.ts'
import { machineNames, type Machine } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import type { StepRecord } from '../../station/lifecycle/step-record.ts'
import { takeStep } from '../../station/lifecycle/take-step.ts'
import { actorOf, complete } from './steps.ts'

/** A try at a step: of four, three are of a possible step by someone who may, the rest anything at all. */
export interface Try {
  readonly machine: Machine
  readonly blind: boolean
  readonly nth: number
  readonly role: string
  readonly name: string
}

/** Tries by people of these offices, most of them about the standing, which has the longest way. */
export const tries = (roles: readonly string[], names: readonly string[]): fc.Arbitrary<Try[]> =>
  fc.array(
    fc.record({
      machine: fc
        .constantFrom('standing', 'standing', 'standing', ...machineNames)
        .map((name) => machines[name]),
      blind: fc.nat({ max: 3 }).map((one) => one === 0),
      nth: fc.nat({ max: 1000 }),
      role: fc.constantFrom(...roles),
      name: fc.constantFrom(...names),
    }),
    { minLength: 30, maxLength: 80, size: 'max' },
  )

/** What a try aims at: blindly any step, else one that can be taken by a person of these offices. */
function aim({ machine, blind, nth, role }: Try, here: string, offices: readonly string[]) {
  const open = machine.steps.flatMap((step) =>
    step.from.includes(here)
      ? step.roles
          .filter((each) => offices.includes(each))
          .map((each) => ({ step: step.id, role: String(each) }))
      : [],
  )
  const all = machine.steps.map((step) => ({ step: step.id, role }))
  const choice = blind || open.length === 0 ? all : open
  return choice[nth % choice.length] ?? { step: 'nothing', role }
}

/** Any change to what is kept throws. */
const frozen = (records: StepRecord[]) => Object.freeze(records.map((each) => Object.freeze(each)))

/** Makes the tries one after another; whatever is refused changes nothing. */
export function wander(moves: readonly Try[], offices: readonly string[]): readonly StepRecord[] {
  let records: readonly StepRecord[] = frozen([])
  for (const [index, move] of moves.entries()) {
    const { name } = move.machine
    const here = foldLifecycle(records)[name]
    const { step, role } = aim(move, here, offices)
    const taken = takeStep(move.machine, records, complete(step), actorOf(role, 1 + index, move.name))
    if (taken.ok) records = frozen([...records, taken.record])
    expect(foldLifecycle(records)[name]).toBe(taken.ok ? taken.state : here)
  }
  return records
}
