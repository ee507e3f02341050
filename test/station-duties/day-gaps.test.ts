import { describe, expect, it } from 'vitest'
import { dayGaps, type GlassRun } from '../../station/facts/day-gaps.ts'

const minute = 60_000
const open = [{ from: 0, until: 480 * minute }]
const run = (from: number, until: number, endReason: string | null = 'ended'): GlassRun => ({
  from: from * minute,
  until: until * minute,
  endReason,
})
const minutes = (runs: readonly GlassRun[], now: number) =>
  Object.values(dayGaps(open, runs, now * minute)).map((ms) => ms / minute)

describe('time in which nothing was on the glass', () => {
  it('is a late start from opening to the first showing', () => {
    expect(minutes([run(80, 200)], 200)).toEqual([80, 0, 0])
    expect(minutes([], 30)).toEqual([30, 0, 0])
  })

  it('is put down to what came before it: a stop, or a machine that was lost', () => {
    expect(minutes([run(0, 60, 'stopped'), run(90, 120, 'power-cut'), run(200, 210)], 210)).toEqual([
      0, 30, 80,
    ])
  })

  it('goes on to now, unless something is on the glass', () => {
    expect(minutes([run(0, 60, 'stopped')], 100)).toEqual([0, 40, 0])
    expect(minutes([run(0, 60, null)], 61)).toEqual([0, 0, 0])
  })

  it('counts in open hours only', () => {
    expect(minutes([run(-30, -10, 'shutdown'), run(20, 470, 'shutdown')], 600)).toEqual([0, 0, 30])
  })

  it('is nobody’s where what went before ran to its end', () => {
    expect(minutes([run(0, 60), run(90, 120)], 120)).toEqual([0, 0, 0])
  })
})
