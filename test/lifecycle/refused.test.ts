import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../../contract/role.ts'
import {
  machineNames,
  possibleSteps,
  stepFieldNames,
  type Machine,
  type StepKind,
} from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { people } from '../station-duties/steps.ts'
import { AnOffice, requestFor } from './an-office.ts'
import { waysToStates, type Move } from './a-tour.ts'

const everyState = machineNames.flatMap((name) =>
  waysToStates(machines[name]).map(({ state, way }) => ({
    title: `${machines[name].title} ${state}`,
    machine: machines[name],
    state,
    way,
  })),
)

async function officeAt(machine: Machine, way: readonly Move[]): Promise<AnOffice> {
  const office = await AnOffice.opens()
  for (const { step, role } of way) await office.takes(machine, step, role)
  return office
}

const ids = (possible: readonly { readonly step: string }[]) => possible.map(({ step }) => step)

describe.each(everyState)('$title', ({ machine, state, way }) => {
  let office: AnOffice
  let before: unknown
  const possible = possibleSteps(machine, state)
  const { name } = machine
  const standsStill = async () => expect([await office.sees(), office.acts()]).toEqual(before)

  beforeAll(async () => {
    office = await officeAt(machine, way)
    before = [await office.sees(), office.acts()]
  })
  afterAll(() => office.closes())

  it('refuses every step that does not lead out of it, by those who may take it elsewhere, and says which do', async () => {
    for (const step of machine.steps.filter((each) => !possible.includes(each)))
      for (const role of step.roles) {
        const { status, body } = await office.asks(name, requestFor(step), role)
        expect([status, body.code, body.state]).toEqual([409, 'impossible-step', state])
        expect(ids(body.possible)).toEqual(possible.map(({ id }) => id))
      }
    await standsStill()
  })

  it('refuses a step that no lifecycle knows', async () => {
    const { status, body } = await office.asks(name, { step: 'sell-the-screen', reason: '试试' }, 'county')
    expect([status, ids(body.possible)]).toEqual([409, possible.map(({ id }) => id)])
    await standsStill()
  })

  it('refuses every role that may not', async () => {
    for (const step of possible)
      for (const role of roles.filter((each) => !step.roles.some((may) => may === each))) {
        const { status, body } = await office.asks(name, requestFor(step), role)
        expect([step.id, role, status]).toEqual([step.id, role, 403])
        if (role !== 'viewer') expect(body.code).toBe('wrong-role')
      }
    await standsStill()
  })

  it('refuses a step that does not bring what it needs, and names it', async () => {
    for (const step of possible)
      for (const field of step.needs) {
        const rest = { ...requestFor(step), [field]: undefined }
        const { status, body } = await office.asks(name, rest, step.roles[0] ?? 'admin')
        expect([step.id, status, body.code]).toEqual([step.id, 422, 'field-missing'])
        expect(body.message).toContain(stepFieldNames[field])
      }
    await standsStill()
  })

  it('refuses a deadline that is past', async () => {
    for (const step of possible.filter(({ needs }) => needs.includes('deadline'))) {
      const late = { ...requestFor(step), deadline: '2026-11-21' }
      const { status, body } = await office.asks(name, late, step.roles[0] ?? 'admin')
      expect([status, body.code]).toEqual([422, 'deadline-past'])
    }
    await standsStill()
  })

  it('lets no one confirm what he did himself, under whatever account', async () => {
    for (const step of possible.filter(({ half }) => half?.part === 'second'))
      for (const name of [firstPerson(machine, step, way), ` ${firstPerson(machine, step, way)} `]) {
        const { status, body } = await office.asks(machine.name, requestFor(step), 'city', name)
        expect([step.id, status, body.code]).toEqual([step.id, 403, 'same-person'])
      }
    await standsStill()
  })
})

/** Who took the first half of the act on the way here. */
function firstPerson(machine: Machine, { half }: StepKind, way: readonly Move[]): string {
  const first = way.findLast(({ step }) => step.half?.act === half?.act && step.half?.part === 'first')
  if (first === undefined) throw new Error(`${machine.title}: no first half of ${half?.act ?? ''}`)
  return people[first.role] ?? ''
}

describe('the two halves of an act', () => {
  it('belong to no common role', () => {
    for (const { steps } of machineNames.map((name) => machines[name]))
      for (const second of steps.filter(({ half }) => half?.part === 'second')) {
        const firsts = steps.filter(({ half }) => half?.act === second.half?.act && half?.part === 'first')
        expect(firsts.length).toBeGreaterThan(0)
        const common = firsts.flatMap(({ roles }) => roles.filter((role) => second.roles.includes(role)))
        expect(common).toEqual([])
      }
  })
})
