import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayClocks, unknownClocks } from '../../station/uptime/day-clocks.ts'
import type { Reading, Stretch } from '../../station/uptime/stretch.ts'
import { afterLook, endedBy, poweredSince, type Running, type Sight } from '../../station/uptime/watch.ts'
import { nineMs } from '../records/a-book.ts'

const bootMs = nineMs - 600_000
const reading = (monoMs: number, over: Partial<Reading> = {}): Reading => ({
  bootId: 'boot-1',
  monoMs,
  wallMs: bootMs + monoMs,
  trusted: true,
  ...over,
})
const playing: Sight = { powered: true, alive: true, linked: null, lit: null }
const dark: Sight = { ...playing, alive: false }

/** Every stretch that the looks leave behind. */
function seenBy(looks: readonly (readonly [Reading, Sight])[]): Stretch[] {
  let running: Running = {}
  const ended: Stretch[] = []
  for (const [at, sight] of looks) {
    const after = afterLook(running, sight, at)
    ended.push(...endedBy(running, after))
    running = after
  }
  return [...ended, ...Object.values(running)]
}
const lengths = (stretches: readonly Stretch[], clock: Stretch['clock']) =>
  stretches.filter((one) => one.clock === clock && one.holds).map(({ fromMs, untilMs }) => untilMs - fromMs)

describe('a clock that is asked again and again', () => {
  it('holds from the first look to the last', () => {
    const seen = seenBy([0, 5_000, 10_000].map((ms) => [reading(ms), playing] as const))
    expect(lengths(seen, 'alive')).toEqual([10_000])
  })

  it('has nothing of the time between two looks that saw otherwise', () => {
    const seen = seenBy([
      [reading(0), playing],
      [reading(5_000), dark],
      [reading(10_000), playing],
      [reading(15_000), playing],
    ])
    expect(lengths(seen, 'alive')).toEqual([0, 5_000])
  })

  it('gains nothing while the program stood still, though the machine was on', () => {
    const seen = seenBy([
      [reading(0), playing],
      [reading(3_600_000), playing],
    ])
    expect(lengths(seen, 'alive')).toEqual([0, 0])
    expect(lengths(seen, 'powered')).toEqual([3_600_000])
  })

  it('gains nothing by a wall clock that is set, six hours on or back', () => {
    for (const shiftMs of [6 * 3_600_000, -6 * 3_600_000]) {
      const seen = seenBy([
        [reading(0), playing],
        [reading(5_000), playing],
        [reading(10_000, { wallMs: bootMs + 10_000 + shiftMs }), playing],
        [reading(15_000, { wallMs: bootMs + 15_000 + shiftMs }), playing],
      ])
      expect(lengths(seen, 'powered')).toEqual([5_000, 5_000])
      expect(lengths(seen, 'alive')).toEqual([5_000, 5_000])
    }
  })

  it('never has more than the monotonic clock, whatever the wall clock does', () => {
    const step = fc.record({ passedMs: fc.nat(60_000), shiftMs: fc.integer({ min: -90_000, max: 90_000 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let at = reading(0)
        const looks = steps.map(({ passedMs, shiftMs }) => {
          at = { ...at, monoMs: at.monoMs + passedMs, wallMs: at.wallMs + passedMs + shiftMs }
          return [at, playing] as const
        })
        const sum = lengths(seenBy(looks), 'alive').reduce((total, ms) => total + ms, 0)
        expect(sum).toBeLessThanOrEqual(at.monoMs)
      }),
    )
  })
})

describe('the time before the program started', () => {
  it('is power of this boot where the system counts as the monotonic clock does', () => {
    expect(poweredSince(reading(90_000), 90_400)).toMatchObject({ fromMonoMs: 0, fromMs: bootMs })
  })

  it('is nobody’s where the machine slept, or where the system cannot be believed', () => {
    for (const counted of [9_000_000, 30_000, null])
      expect(poweredSince(reading(90_000), counted)).toMatchObject({ fromMonoMs: 90_000 })
  })
})

describe('the clocks of a day', () => {
  const hourMs = 3_600_000
  const open = [{ from: nineMs, until: nineMs + 9 * hourMs }]
  const stretch = (clock: Stretch['clock'], from: number, until: number, holds = true): Stretch => ({
    clock,
    holds,
    bootId: 'boot-1',
    fromMonoMs: 0,
    untilMonoMs: (until - from) * hourMs,
    fromMs: nineMs + from * hourMs,
    untilMs: nineMs + until * hourMs,
    trusted: true,
  })
  const since = nineMs - 86_400_000
  const asked = { linked: true, lit: false }

  it('count open hours only, and each second once', () => {
    const seen = [stretch('powered', -2, 4), stretch('powered', 3, 5), stretch('powered', 8, 12)]
    expect(dayClocks(open, seen, since, asked).poweredSeconds).toBe(6 * 3600)
  })

  it('are never mixed up: on is not alive, alive is not linked, and light is not known', () => {
    const seen = [
      stretch('powered', 0, 9),
      stretch('alive', 0, 2, false),
      stretch('alive', 2, 9),
      stretch('linked', 0, 1),
      stretch('linked', 1, 9, false),
    ]
    expect(dayClocks(open, seen, since, asked)).toEqual({
      poweredSeconds: 9 * 3600,
      aliveSeconds: 7 * 3600,
      onlineSeconds: 3600,
      litSeconds: null,
    })
  })

  it('say nothing of a network that was not asked while the station ran', () => {
    const seen = [stretch('powered', 0, 9), stretch('alive', 0, 9)]
    expect(dayClocks(open, seen, since, asked).onlineSeconds).toBeNull()
    const half = [...seen, stretch('linked', 0, 4)]
    expect(dayClocks(open, half, since, asked).onlineSeconds).toBeNull()
  })

  it('are nought on a day that the machine slept through, and unknown for a network that is not owed', () => {
    expect(dayClocks(open, [], since, asked)).toMatchObject({
      poweredSeconds: 0,
      aliveSeconds: 0,
      onlineSeconds: 0,
    })
    expect(dayClocks(open, [], since, { ...asked, linked: false }).onlineSeconds).toBeNull()
  })

  it('are not collected of a day that opened before the station began to watch', () => {
    expect(dayClocks(open, [], nineMs + hourMs, asked)).toEqual(unknownClocks)
    expect(dayClocks(open, [], null, asked)).toEqual(unknownClocks)
    expect(dayClocks([], [], since, asked)).toEqual(unknownClocks)
  })

  it('leave out what an untrusted clock placed', () => {
    const seen = [{ ...stretch('powered', 0, 9), trusted: false }]
    expect(dayClocks(open, seen, since, asked).poweredSeconds).toBe(0)
  })
})
