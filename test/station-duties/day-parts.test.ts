import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayParts, type ShownRun } from '../../station/facts/day-parts.ts'
import { instantOf } from '../../station/lifecycle/at-instant.ts'
import { erasOf } from '../../station/lifecycle/era.ts'
import { placeMachine } from '../../station/lifecycle/place.ts'
import { standingMachine } from '../../station/lifecycle/standing.ts'
import { aMove, newHall, noon, oldHall, toStruckOff, toUse, walk } from './steps.ts'

/** Half a day on either side of the nth noon, in UTC. */
const dayOf = (day: number) => ({
  from: instantOf(noon(day)) - 43_200_000,
  until: instantOf(noon(day)) + 43_200_000,
})
const aRun = (from: number, until: number): ShownRun => ({
  from,
  until,
  creditedMs: until - from,
  sourceClass: 'science',
  shell: 'electron',
  themes: ['健康'],
})
const hourMs = 3_600_000

describe('the parts of a day', () => {
  it('give the hours from the moment of a move to the new place', () => {
    const records = [...walk(standingMachine, toUse), ...walk(placeMachine, aMove, 10)]
    const at = instantOf(noon(14))
    const parts = dayParts(erasOf(records, oldHall, dayOf(14)), [aRun(at - hourMs, at + 2 * hourMs)])
    expect(parts).toMatchObject([
      { place: null, registered: true, creditedSeconds: { science: 3600 } },
      {
        place: newHall.name,
        registered: true,
        creditedSeconds: { science: 7200 },
        creditedByTheme: { 健康: 7200 },
      },
    ])
  })

  it('count nothing for the register from the instant of 撤销', () => {
    const records = walk(standingMachine, toStruckOff)
    const struckOff = instantOf(records.at(-1)?.at ?? '')
    const day = { from: struckOff - 8 * hourMs, until: struckOff + 8 * hourMs }
    const parts = dayParts(erasOf(records, oldHall, day), [aRun(struckOff - 1000, struckOff + 5000)])
    expect(parts.map(({ registered, creditedSeconds }) => [registered, creditedSeconds['science']])).toEqual([
      [true, 1],
      [false, 5],
    ])
  })

  it('gain nothing, and lose no more than a second each and a millisecond at each cut', () => {
    const records = [...walk(standingMachine, toStruckOff), ...walk(placeMachine, aMove, 2)]
    const span = { from: instantOf(noon(0)), until: instantOf(noon(12)) }
    const eras = erasOf(records, oldHall, span)
    const run = fc
      .record({
        from: fc.integer({ min: span.from, max: span.until - 1 }),
        lengthMs: fc.integer({ min: 1, max: 40 * hourMs }),
        credited: fc.double({ min: 0, max: 1, noNaN: true }),
        sourceClass: fc.constantFrom('science', 'government'),
        shell: fc.constantFrom('electron', 'headless'),
      })
      .map(({ from, lengthMs, credited, ...rest }): ShownRun => {
        const until = Math.min(from + lengthMs, span.until)
        return { ...rest, from, until, creditedMs: Math.floor((until - from) * credited), themes: [] }
      })
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        const parts = dayParts(eras, runs)
        const shown = runs.reduce((sum, one) => sum + one.creditedMs, 0) / 1000
        const kept = parts
          .flatMap(({ creditedSeconds }) => Object.values(creditedSeconds))
          .reduce((sum, one) => sum + one, 0)
        return kept <= shown && shown - kept < parts.length * 2 + 1
      }),
      { numRuns: 200, seed: 20261122 },
    )
  })
})
