import { describe, expect, it } from 'vitest'
import type { ClockReading } from '../../ledger/clock.ts'
import { meterBeat, openSegment } from '../../ledger/meter.ts'
import { systemClocks } from '../../main/clocks.ts'
import { aVideo, moving, nineMs, shanghai } from './a-showing.ts'

const begun: ClockReading = { bootId: 'boot-1', monoMs: 5_000, wallMs: nineMs, trusted: true, sleptMs: 0 }
/** A second of the monotonic clock later, after so long a sleep in between. */
const awakeAfter = (sleepMs: number): ClockReading => ({
  ...begun,
  monoMs: 6_000,
  wallMs: nineMs + 1_000 + sleepMs,
  sleptMs: sleepMs,
})

const beatAfter = (at: ClockReading) => meterBeat(openSegment(aVideo, begun, shanghai), moving, at, shanghai)

describe('a machine that sleeps while something is shown', () => {
  it('gets nothing for the time asleep, which the record names', () => {
    const { closed, open } = beatAfter(awakeAfter(7_200_000))
    expect(closed).toMatchObject([{ endReason: 'sleep', endedAtMs: nineMs, creditedMs: 0, elapsedMs: 0 }])
    expect(open).toMatchObject({ startedAtMs: nineMs + 7_200_000, credit: { tally: { creditedMs: 1_000 } } })
  })

  it('is not one whose clock somebody set', () => {
    const { closed } = beatAfter({ ...awakeAfter(7_200_000), sleptMs: 0 })
    expect(closed).toMatchObject([{ endReason: 'clock-step' }])
  })

  it('is not one whose two clocks are read a moment apart', () => {
    expect(beatAfter({ ...awakeAfter(0), sleptMs: 900 }).closed).toEqual([])
  })
})

describe('the machine’s own clocks', () => {
  it('tell how long it slept: the time since the boot less the monotonic time', () => {
    const awakeMs = systemClocks()().monoMs
    const { monoMs, sleptMs } = systemClocks(() => (awakeMs + 3_600_000) / 1_000)()
    expect(sleptMs).toBe(awakeMs + 3_600_000 - monoMs)
  })
})
