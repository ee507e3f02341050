import { describe, expect, it } from 'vitest'
import { plainCalendar, type HolidayCalendar } from '../../playlist/calendar.ts'
import { closureOn, dueSeconds, openIntervals } from '../../playlist/opening.ts'
import { schedule as schema } from '../../playlist/schedule.ts'
import { aSchedule, at, nineToSix } from './samples.ts'

describe('opening hours', () => {
  it('make a nine-hour day due for 32,400 seconds', () => {
    expect(dueSeconds(aSchedule({ openingHours: [nineToSix] }), plainCalendar, '2026-11-22')).toBe(32_400)
  })

  it('that overlap or touch count once', () => {
    const openingHours = [nineToSix, { start: '08:00', end: '09:00' }, { start: '12:00', end: '19:00' }]
    expect(openIntervals(aSchedule({ openingHours }), plainCalendar, '2026-11-22')).toEqual([
      { from: at('2026-11-22 08:00'), until: at('2026-11-22 19:00') },
    ])
  })

  it('are clipped to the date, with the rest of the evening before', () => {
    const schedule = aSchedule({ openingHours: [{ start: '20:00', end: '02:00' }] })
    expect(openIntervals(schedule, plainCalendar, '2026-11-22')).toEqual([
      { from: at('2026-11-22 00:00'), until: at('2026-11-22 02:00') },
      { from: at('2026-11-22 20:00'), until: at('2026-11-23 00:00') },
    ])
  })

  it('make no day due when there are none', () => {
    expect(dueSeconds(aSchedule({ openingHours: [] }), plainCalendar, '2026-11-22')).toBe(0)
  })

  it('of a hall that follows the statutory calendar make 2026-10-10 due and National Day not', () => {
    const calendar: HolidayCalendar = {
      days: {
        '2026-10-01': { kind: 'holiday', name: '国庆节' },
        '2026-10-10': { kind: 'workday', name: '国庆节' },
      },
    }
    const schedule = aSchedule({ openingHours: [{ ...nineToSix, dayKinds: ['workday'] }] })
    expect(dueSeconds(schedule, calendar, '2026-10-10')).toBe(32_400)
    expect(dueSeconds(schedule, calendar, '2026-10-01')).toBe(0)
  })
})

describe('a closure', () => {
  const schedule = aSchedule({
    openingHours: [{ start: '20:00', end: '02:00' }],
    closures: [{ from: '2026-11-23', to: '2026-11-24', reason: '检修' }],
  })

  it('shuts the days it names and gives its reason', () => {
    expect(dueSeconds(schedule, plainCalendar, '2026-11-24')).toBe(0)
    expect(closureOn(schedule, '2026-11-24')?.reason).toBe('检修')
    expect(closureOn(schedule, '2026-11-25')).toBeNull()
  })

  it('leaves the hours after midnight to the evening they belong to', () => {
    expect(dueSeconds(schedule, plainCalendar, '2026-11-23')).toBe(2 * 3600)
    expect(dueSeconds(schedule, plainCalendar, '2026-11-25')).toBe(4 * 3600)
  })
})

describe('a schedule from outside', () => {
  it('is refused with a zone that does not exist', () => {
    expect(schema.safeParse(aSchedule({ zone: 'Asia/Nowhere' })).success).toBe(false)
    expect(schema.safeParse(aSchedule()).success).toBe(true)
  })

  it('is refused when it has more dayparts than a person could mean', () => {
    const daypart = { id: 'a', title: 'a', playlistId: 'a', priority: 0, window: nineToSix }
    expect(
      schema.safeParse(aSchedule({ dayparts: Array.from({ length: 101 }, () => daypart) })).success,
    ).toBe(false)
  })
})
