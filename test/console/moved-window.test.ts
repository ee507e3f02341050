import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedWindow, minutesOf } from '../../renderer/console/schedule/week/moved-window.ts'

const morning = { start: '09:00', end: '12:00' }

describe('a window that is dragged', () => {
  it('goes by quarters of an hour, and keeps its length', () => {
    expect(movedWindow(morning, 'whole', 37)).toEqual({ start: '09:30', end: '12:30' })
    expect(movedWindow({ start: '09:05', end: '12:00' }, 'whole', 16)).toEqual({
      start: '09:15',
      end: '12:10',
    })
  })

  it('ends at midnight at the latest, and begins a quarter before its end', () => {
    expect(movedWindow(morning, 'end', 2_000)).toEqual({ start: '09:00', end: '24:00' })
    expect(movedWindow(morning, 'start', 2_000)).toEqual({ start: '11:45', end: '12:00' })
    expect(movedWindow(morning, 'whole', -2_000)).toEqual({ start: '00:00', end: '03:00' })
  })

  it('keeps its weekdays and dates', () => {
    const fridays = { ...morning, weekdays: [5], dates: { from: '2026-11-01', to: '2026-11-30' } }
    expect(movedWindow(fridays, 'end', 15)).toEqual({ ...fridays, end: '12:15' })
  })

  it('that goes over midnight, or is not moved at all, stays as it is', () => {
    const night = { start: '22:00', end: '02:00' }
    expect(movedWindow(night, 'whole', 60)).toBe(night)
    expect(movedWindow(morning, 'start', 0)).toBe(morning)
  })

  it('is always a window of one day', () => {
    const clock = fc.integer({ min: 0, max: 95 })
    fc.assert(
      fc.property(
        clock,
        clock,
        fc.constantFrom('start', 'end', 'whole'),
        fc.integer({ min: -1500, max: 1500 }),
        (one, other, hold, by) => {
          fc.pre(one !== other)
          const [start, end] = [Math.min(one, other), Math.max(one, other)].map(
            (quarter) =>
              `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
          )
          const moved = movedWindow({ start: start ?? '', end: end ?? '' }, hold, by)
          expect(minutesOf(moved.start)).toBeGreaterThanOrEqual(0)
          expect(minutesOf(moved.end)).toBeLessThanOrEqual(1440)
          expect(minutesOf(moved.end) - minutesOf(moved.start)).toBeGreaterThanOrEqual(15)
        },
      ),
      { seed: 20261122 },
    )
  })
})
