import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineNames } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { tries, wander } from './wandering.ts'

const everyone = ['viewer', 'technician', 'reviewer', 'county', 'city', 'admin']
const chance = { numRuns: 80, seed: 20261122 }

/** What nobody reaches without the city. */
const confirmed = machineNames.flatMap((name) =>
  machines[name].steps.filter(({ half }) => half?.part === 'second').map(({ id }) => id),
)

describe('a lifecycle, whatever people try', () => {
  it('gets everywhere in the end, and its history only grows', () => {
    const taken = new Set<string>()
    fc.assert(
      fc.property(tries(everyone, ['甲', '乙', '丙', '丁']), (moves) => {
        for (const { step } of wander(moves, everyone)) taken.add(step)
      }),
      chance,
    )
    const all = machineNames.flatMap((name) => machines[name].steps.map(({ id }) => id))
    expect([...taken].toSorted()).toEqual(all.toSorted())
  })

  it('never lets anyone but the city confirm', () => {
    const offices = ['technician', 'county', 'admin', 'reviewer']
    const taken = new Set<string>()
    fc.assert(
      fc.property(tries(offices, ['甲', '乙']), (moves) => {
        for (const { step } of wander(moves, offices)) taken.add(step)
      }),
      chance,
    )
    expect(confirmed.filter((step) => taken.has(step))).toEqual([])
    expect(taken).toContain('pass-county-review')
    expect(taken).toContain('propose-move')
  })

  it('never lets the city alone do anything', () => {
    fc.assert(
      fc.property(tries(['city'], ['甲', '乙']), (moves) => wander(moves, ['city']).length === 0),
      chance,
    )
  })

  it('never lets one person do both halves, in whatever offices', () => {
    const taken = new Set<string>()
    fc.assert(
      fc.property(tries(everyone, ['甲', '甲 ', '\u3000甲']), (moves) => {
        for (const { step } of wander(moves, everyone)) taken.add(step)
      }),
      chance,
    )
    expect(confirmed.filter((step) => taken.has(step))).toEqual([])
    expect(taken).toContain('pass-county-review')
  })
})
