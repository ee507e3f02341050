import { describe, expect, it } from 'vitest'
import { foldLifecycle, stateOf } from '../../station/lifecycle/fold.ts'
import { possibleSteps } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { stepRecord } from '../../station/lifecycle/step-record.ts'
import { takeStep } from '../../station/lifecycle/take-step.ts'
import { actorOf, complete, everyStep, pathsOf, people, walk } from './steps.ts'

const roles = Object.keys(people)

describe.each(Object.values(machines))('the machine of $title', (machine) => {
  it('reaches every state it names, and names every state it reaches', () => {
    expect([...pathsOf(machine).keys()].toSorted()).toEqual([...machine.states].toSorted())
  })

  it('is never at a dead end', () => {
    for (const state of machine.states) expect(possibleSteps(machine, state)).not.toEqual([])
  })

  it('has one name for each step', () => {
    const ids = machine.steps.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('gives the two halves of an act to different offices', () => {
    for (const second of machine.steps.filter(({ half }) => half?.part === 'second')) {
      const firsts = machine.steps.filter(
        ({ half }) => half?.act === second.half?.act && half?.part === 'first',
      )
      expect(firsts.map(({ roles: [first] }) => first)).toEqual(['county'])
      expect(second.roles).toEqual(['city'])
    }
  })

  it.each(everyStep(machine))('goes from $state by $step.id, by every role that may', ({ before, step }) => {
    const history = walk(machine, before)
    for (const role of step.roles) {
      const taken = takeStep(machine, history, complete(step.id), actorOf(role, 100))
      expect(taken).toMatchObject({ ok: true, state: step.to, record: { seq: history.length + 1, role } })
      if (!taken.ok) continue
      expect(stepRecord.parse(taken.record)).toEqual(taken.record)
      expect(foldLifecycle([...history, taken.record])[machine.name]).toBe(step.to)
    }
  })

  it.each(everyStep(machine))(
    'refuses $step.id from $state to every other role',
    ({ before, state, step }) => {
      const history = walk(machine, before)
      for (const role of roles.filter((each) => !step.roles.some((may) => may === each)))
        expect(takeStep(machine, history, complete(step.id), actorOf(role, 100))).toMatchObject({
          ok: false,
          refusal: { code: 'wrong-role', allowed: step.roles, state },
        })
    },
  )

  it.each(everyStep(machine).filter(({ step }) => step.needs.length > 0))(
    'refuses $step.id from $state when something it needs is missing',
    ({ before, step }) => {
      const history = walk(machine, before)
      for (const field of step.needs) {
        const request = { ...complete(step.id), [field]: undefined }
        expect(takeStep(machine, history, request, actorOf(step.roles[0] ?? '', 100))).toMatchObject({
          refusal: { code: 'field-missing', missing: [field] },
        })
      }
    },
  )

  it.each([...pathsOf(machine)])(
    'refuses in %s every step that does not lead from there',
    (state, before) => {
      const history = walk(machine, before)
      const possible = possibleSteps(machine, state).map(({ id }) => id)
      for (const { id, roles: may } of machine.steps.filter((step) => !step.from.includes(state))) {
        const taken = takeStep(machine, history, complete(id), actorOf(may[0] ?? '', 100))
        expect(taken).toMatchObject({ ok: false, refusal: { code: 'impossible-step', state } })
        expect(taken.ok ? [] : taken.refusal.possible.map(({ step }) => step)).toEqual(possible)
      }
      expect(stateOf(machine, history)).toBe(state)
    },
  )
})
