import { describe, expect, it } from 'vitest'
import { dayKind, type HolidayCalendar } from '../../playlist/calendar.ts'
import { dateAt } from '../../playlist/local-day.ts'
import { dayTriple, window as schema, windowIntervals, type Window } from '../../playlist/window.ts'
import { clipped } from '../../playlist/interval.ts'
import { allDay, at, nineToSix, shanghai } from './samples.ts'

/** From the State Council's notice for 2026. */
const notice: HolidayCalendar = {
  days: {
    '2026-10-01': { kind: 'holiday', name: '国庆节' },
    '2026-10-07': { kind: 'holiday', name: '国庆节' },
    '2026-10-10': { kind: 'workday', name: '国庆节' },
  },
}

const onDay = (each: Window, date: string, zone = shanghai) => {
  const days = dayTriple(zone, date)
  return windowIntervals(each, days, notice).flatMap(
    (interval) => clipped(interval, { from: days.day.start, until: days.day.end }) ?? [],
  )
}
const hours = (each: Window, date: string, zone?: string) =>
  onDay(each, date, zone).reduce((sum, { from, until }) => sum + until - from, 0) / 3_600_000

describe('a day of the calendar', () => {
  it('is a workday on a Saturday worked in lieu', () => {
    expect(dayKind(notice, '2026-10-10')).toBe('workday')
    expect(dayKind(notice, '2026-10-17')).toBe('restday')
  })

  it('is a holiday on a Thursday that the notice names', () => {
    expect(dayKind(notice, '2026-10-01')).toBe('holiday')
    expect(dayKind(notice, '2026-10-08')).toBe('workday')
  })
})

describe('a window', () => {
  it('is half-open: its first minute belongs to it, its last does not', () => {
    expect(onDay(nineToSix, '2026-11-22')).toEqual([
      { from: at('2026-11-22 09:00'), until: at('2026-11-22 18:00') },
    ])
  })

  it('fills the day up to 24:00', () => {
    expect(hours(allDay, '2026-11-22')).toBe(24)
  })

  it('that ends where it starts lasts a full day from there', () => {
    expect(
      onDay({ start: '08:00', end: '08:00', dates: { from: '2026-11-22', to: '2026-11-22' } }, '2026-11-23'),
    ).toEqual([{ from: at('2026-11-23 00:00'), until: at('2026-11-23 08:00') }])
  })

  it('belongs over midnight to the weekday on which it starts', () => {
    const friday: Window = { start: '22:00', end: '02:00', weekdays: [5] }
    expect(hours(friday, '2026-11-20')).toBe(2)
    expect(onDay(friday, '2026-11-21')).toEqual([
      { from: at('2026-11-21 00:00'), until: at('2026-11-21 02:00') },
    ])
    expect(hours(friday, '2026-11-22')).toBe(0)
  })

  it('crosses from February 29 of a leap year', () => {
    const leap: Window = { start: '23:00', end: '01:00', dates: { from: '2028-02-29', to: '2028-02-29' } }
    expect(['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02'].map((date) => hours(leap, date))).toEqual(
      [0, 1, 1, 0],
    )
  })

  it('of workdays plays on the Saturday worked in lieu and not on the Thursday that is free', () => {
    const working: Window = { ...nineToSix, dayKinds: ['workday'] }
    expect(
      ['2026-10-01', '2026-10-09', '2026-10-10', '2026-10-11'].map((date) => hours(working, date)),
    ).toEqual([0, 9, 9, 0])
  })

  it('of Saturdays is a Saturday’s also where that is worked', () => {
    expect(hours({ ...nineToSix, weekdays: [6] }, '2026-10-10')).toBe(9)
  })

  it('wants all its conditions at once', () => {
    const both: Window = { ...nineToSix, weekdays: [6], dayKinds: ['restday'] }
    expect(['2026-10-10', '2026-10-17', '2026-10-18'].map((date) => hours(both, date))).toEqual([0, 9, 0])
  })

  it('has both ends of its dates', () => {
    const dated: Window = { ...nineToSix, dates: { from: '2026-09-01', to: '2026-09-30' } }
    expect(
      ['2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01'].map((date) => hours(dated, date)),
    ).toEqual([0, 9, 9, 0])
  })

  it('refuses 24:00 as a start, 25:00, and February 30', () => {
    expect(schema.safeParse({ start: '24:00', end: '08:00' }).success).toBe(false)
    expect(schema.safeParse({ start: '08:00', end: '25:00' }).success).toBe(false)
    expect(schema.safeParse({ ...allDay, dates: { from: '2026-02-30', to: '2026-03-01' } }).success).toBe(
      false,
    )
  })
})

describe('a window where the clocks change', () => {
  const berlin = 'Europe/Berlin'

  it('is an hour shorter over the night in spring, and longer in autumn', () => {
    const night: Window = { start: '01:00', end: '05:00' }
    expect(hours(night, '2026-03-29', berlin)).toBe(3)
    expect(hours(night, '2026-10-25', berlin)).toBe(5)
    expect(hours(allDay, '2026-03-29', berlin)).toBe(23)
    expect(hours(allDay, '2026-10-25', berlin)).toBe(25)
  })

  it('begins with the change when its start is left out, and is gone when all of it is', () => {
    const after = Date.UTC(2026, 2, 29, 1)
    expect(onDay({ start: '02:30', end: '03:15' }, '2026-03-29', berlin)).toEqual([
      { from: after, until: after + 15 * 60_000 },
    ])
    expect(onDay({ start: '02:15', end: '02:45' }, '2026-03-29', berlin)).toEqual([])
  })

  it('leaves no gap to its neighbour where an hour comes twice', () => {
    const [early] = onDay({ start: '01:00', end: '02:30' }, '2026-10-25', berlin)
    const [late] = onDay({ start: '02:30', end: '06:00' }, '2026-10-25', berlin)
    expect(early?.until).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(late?.from).toBe(early?.until)
    expect(late?.until).toBe(Date.UTC(2026, 9, 25, 5))
  })

  it('knows the summer time that China had from 1986 to 1991', () => {
    expect(hours(allDay, '1986-05-04')).toBe(23)
    expect(hours(allDay, '1986-09-14')).toBe(25)
    expect(hours(nineToSix, '1986-05-04')).toBe(9)
  })

  it('keeps its dates apart where clocks fall back across midnight', () => {
    expect(dateAt('America/St_Johns', Date.UTC(1990, 9, 28, 2, 45))).toBe('1990-10-27')
    expect(hours(allDay, '1990-10-28', 'America/St_Johns')).toBe(25)
  })
})
