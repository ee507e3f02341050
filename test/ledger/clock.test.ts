import { describe, expect, it } from 'vitest'
import { clockStepMs, isBelievable } from '../../ledger/clock.ts'
import { aShowing, moving, nineMs } from './a-showing.ts'

const hourMs = 3_600_000

describe('a wall clock that is set while a showing runs', () => {
  for (const hours of [6, -6]) {
    it(`by ${hours} hours splits the segment and credits the true seconds`, () => {
      const segments = aShowing()
        .beats(10)
        .clockSetBy(hours * hourMs)
        .beats(10)
        .left()
      expect(segments.map(({ creditedMs }) => creditedMs)).toEqual([10_000, 10_000])
      expect(segments.map(({ endReason }) => endReason)).toEqual(['clock-step', 'ended'])
      expect(segments.map(({ part }) => part)).toEqual([0, 1])
      expect(segments[0]).toMatchObject({ startedAtMs: nineMs, endedAtMs: nineMs + 10_000 })
      expect(segments[1]).toMatchObject({
        startedAtMs: nineMs + hours * hourMs + 10_000,
        endedAtMs: nineMs + hours * hourMs + 20_000,
        startMonoMs: 15_000,
      })
    })
  }

  it('puts the seconds under the date that it tells from then on', () => {
    const [before, after] = aShowing()
      .beats(5)
      .clockSetBy(24 * hourMs)
      .beats(5)
      .left()
    expect([before?.localDate, after?.localDate]).toEqual(['2026-11-22', '2026-11-23'])
  })

  it('by less than a second is slewing: the segment stays whole', () => {
    expect(aShowing().beats(5).clockSetBy(900).beats(5).left()).toHaveLength(1)
  })

  it('across an hour turn splits at both', () => {
    const segments = aShowing()
      .beats(1)
      .clockSetBy(hourMs - 1_500)
      .beat(moving)
      .beat(moving)
      .left()
    expect(segments.map(({ endReason }) => endReason)).toEqual(['clock-step', 'hour', 'ended'])
    expect(segments.map(({ creditedMs }) => creditedMs)).toEqual([1_000, 500, 1_500])
  })
})

describe('a machine that starts in 1970', () => {
  const aDeadBattery = () => aShowing({ wallMs: 8 * hourMs, trusted: false })

  it('measures all the same, and credits nothing until its clock is set', () => {
    expect(aDeadBattery().beats(30).sum()).toMatchObject({
      elapsedMs: 30_000,
      creditedMs: 0,
      excludedMs: { clockUntrusted: 30_000, frozen: 0 },
    })
  })

  it('tells a freeze apart from a clock that is not trusted', () => {
    expect(aDeadBattery().beats(3).frozenFor(2).hiddenFor(1).sum().excludedMs).toEqual({
      clockUntrusted: 3_000,
      frozen: 2_000,
      hidden: 1_000,
      panelOff: 0,
    })
  })

  it('credits from the first second of the true time on', () => {
    const segments = aDeadBattery()
      .beats(30)
      .clockSetBy(nineMs - 8 * hourMs, true)
      .beats(10)
      .left()
    expect(segments.map((each) => [each.localDate, each.clockTrusted, each.creditedMs])).toEqual([
      ['1970-01-01', false, 0],
      ['2026-11-22', true, 10_000],
    ])
  })

  it('begins another segment when its clock comes to be trusted without a step', () => {
    const segments = aShowing({ trusted: false }).beats(2).clockSetBy(0, true).beats(2).left()
    expect(segments.map(({ clockTrusted }) => clockTrusted)).toEqual([false, true])
  })
})

describe('the two clocks', () => {
  const at = (monoMs: number, wallMs: number) => ({ bootId: 'b', monoMs, wallMs, trusted: true })

  it('disagree only where the wall clock was set', () => {
    expect(clockStepMs(at(0, nineMs), at(5_000, nineMs + 5_000))).toBe(0)
    expect(clockStepMs(at(0, nineMs), at(5_000, nineMs + 6_000))).toBe(0)
    expect(clockStepMs(at(0, nineMs), at(5_000, nineMs + 6_001))).toBe(1_001)
    expect(clockStepMs(at(0, nineMs), at(5_000, nineMs - 60_000))).toBe(-65_000)
  })

  it('are believed from the making of the program on, for twenty years', () => {
    const madeAtMs = Date.UTC(2026, 10, 1)
    expect(isBelievable(madeAtMs - 1, madeAtMs)).toBe(false)
    expect(isBelievable(madeAtMs, madeAtMs)).toBe(true)
    expect(isBelievable(Date.UTC(2046, 9, 30), madeAtMs)).toBe(true)
    expect(isBelievable(Date.UTC(2099, 0, 1), madeAtMs)).toBe(false)
  })
})
