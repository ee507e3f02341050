import { afterEach, describe, expect, it } from 'vitest'
import { generateKeyPairSync } from 'node:crypto'
import { verifyLedger } from '../../ledger/verify.ts'
import { sealPast } from '../../main/jobs/sealing.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { machineNames, possibleSteps } from '../../station/lifecycle/machine.ts'
import { AnOffice } from './an-office.ts'
import { tourOf } from './a-tour.ts'

const zone = 'Asia/Shanghai'
const { privateKey } = generateKeyPairSync('ed25519')
let office: AnOffice | null = null
afterEach(async () => {
  await office?.closes()
  office = null
})

describe.each(machineNames)('the lifecycle of %s', (name) => {
  const machine = machines[name]
  const tour = tourOf(machine)

  it('is walked along every step, out of every state, by every role that may, after every step before it', async () => {
    office = await AnOffice.opens()
    let state = machine.initial
    for (const [index, { step, role }] of tour.entries()) {
      const answer = await office.takes(machine, step, role)
      expect(answer[name].state).toBe(step.to)
      expect(answer.history).toHaveLength(index + 1)
      expect(answer.history.at(-1)).toMatchObject({ step: step.id, role, from: state, to: step.to })
      state = step.to
    }
    const taken = new Set(tour.map(({ step, role }) => `${step.id} ${role}`))
    const all = machine.steps.flatMap(({ id, roles }) => roles.map((role) => `${id} ${role}`))
    expect([...taken].sort()).toEqual(all.sort())
    expect(new Set(tour.map(({ step }) => step.to)).size).toBeGreaterThanOrEqual(machine.states.length - 1)
  })

  it('says at each state what is possible there', async () => {
    office = await AnOffice.opens()
    for (const { step, role } of tour.slice(0, 40)) {
      const { possible } = (await office.takes(machine, step, role))[name]
      const expected = possibleSteps(machine, step.to).map(({ id, title, to, roles, needs }) => {
        return { step: id, title, to, roles, needs }
      })
      expect(possible).toEqual(expected)
    }
  })

  it('only ever adds to its history, and each step is an act in a sound, sealed chain', async () => {
    office = await AnOffice.opens()
    const before = await office.sees()
    let history = before.history
    for (const { step, role } of tour.slice(0, 40)) {
      const after = (await office.takes(machine, step, role)).history
      expect(after.slice(0, -1)).toEqual(history)
      history = after
    }
    const { ledger } = office.door
    const { seals, acts } = office.door.door
    expect(acts.list().map(({ body }) => body)).toEqual(history)
    const wallMs = office.door.clock.nowMs + 86_400_000
    const parts = { station: '4415210001', screens: ['4415210001001'], zone, key: privateKey }
    sealPast({ ...parts, ledger, acts, seals }, { bootId: 'boot-1', monoMs: wallMs, wallMs, trusted: true })
    const verdict = verifyLedger({ seals: seals.list(), segments: ledger.after(0), acts: acts.list() })
    expect(verdict).toMatchObject({ sound: true, acts: history.length, unsealed: { acts: 0 } })
  })
})
