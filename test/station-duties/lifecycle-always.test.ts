import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLifecycle } from '../../station/lifecycle/fold.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { machineNames, type Machine } from '../../station/lifecycle/machine.ts'
import type { StepRecord } from '../../station/lifecycle/step-record.ts'
import { takeStep } from '../../station/lifecycle/take-step.ts'
import { actorOf, complete, pathsOf } from './steps.ts'

const allSteps = Object.values(machines).flatMap(({ name, steps }) => steps.map(({ id }) => ({ name, id })))
const move = (roles: readonly string[], names: readonly string[]) =>
  fc.record({
    pick: fc.constantFrom(...allSteps),
    legal: fc.boolean(),
    nth: fc.nat({ max: 20 }),
    role: fc.constantFrom(...roles),
    name: fc.constantFrom(...names),
  })
type Move = ReturnType<typeof move> extends fc.Arbitrary<infer One> ? One : never

/** Half of the moves are anything at all, half are possible ones; whatever is refused changes nothing. */
function wander(moves: readonly Move[]): StepRecord[] {
  let records: StepRecord[] = []
  for (const [index, { pick, legal, nth, role, name }] of moves.entries()) {
    const machine: Machine = machines[pick.name]
    const here = foldLifecycle(records)[pick.name]
    const possible = machine.steps.filter(({ from }) => from.includes(here))
    const step = legal ? (possible[nth % possible.length]?.id ?? pick.id) : pick.id
    const before = structuredClone(records)
    const taken = takeStep(machine, records, complete(step), actorOf(role, 1 + index, name))
    expect(records).toEqual(before)
    if (taken.ok) records = [...records, taken.record]
    expect(foldLifecycle(records)[pick.name]).toBe(taken.ok ? taken.state : here)
  }
  return records
}

const everyone = ['viewer', 'technician', 'reviewer', 'county', 'city', 'admin']

describe('a lifecycle, whatever people try', () => {
  it('stands always in a state that can be reached, and its history only grows', () => {
    const reachable = new Map(machineNames.map((name) => [name, new Set(pathsOf(machines[name]).keys())]))
    fc.assert(
      fc.property(fc.array(move(everyone, ['甲', '乙', '丙']), { maxLength: 40 }), (moves) => {
        const states = foldLifecycle(wander(moves))
        return machineNames.every((name) => reachable.get(name)?.has(states[name]))
      }),
      { numRuns: 200, seed: 20261122 },
    )
  })

  it('never lets the county alone recognise, strike off, confirm or move', () => {
    const confirmed = ['认定', '复核不通过', '整改完成', '撤销', '移点批准', '原址停用', '新址复核']
    fc.assert(
      fc.property(
        fc.array(move(['county', 'technician', 'admin', 'reviewer'], ['甲', '乙']), { maxLength: 60 }),
        (moves) => wander(moves).every(({ to }) => !confirmed.includes(to)),
      ),
      { numRuns: 200, seed: 20261122 },
    )
  })

  it('never lets the city alone do anything', () => {
    fc.assert(
      fc.property(
        fc.array(move(['city'], ['甲', '乙']), { maxLength: 40 }),
        (moves) => wander(moves).length === 0,
      ),
      { numRuns: 100, seed: 20261122 },
    )
  })

  it('never lets one person do both halves, in whatever offices', () => {
    const confirmed = ['认定', '整改完成', '撤销', '移点批准']
    fc.assert(
      fc.property(fc.array(move(everyone, ['甲', '甲 ', ' 甲']), { maxLength: 60 }), (moves) =>
        wander(moves).every(({ to }) => !confirmed.includes(to)),
      ),
      { numRuns: 200, seed: 20261122 },
    )
  })
})
