import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../../playlist/calendar.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import { corrected, marksOf, monthAfter, weeksOf } from '../../renderer/console/schedule/calendar/month.ts'
import { byHour, stretchesOf } from '../../renderer/console/schedule/preview/cue-hours.ts'
import type { PreviewCue } from '../../contract/outlook.ts'
import { clockOf, hoursSpan, segmentsOf, weekOf } from '../../renderer/console/schedule/week/day-segments.ts'
import { morning, schedule, sport } from './a-schedule.ts'

const inClocks = (date: string, of: Schedule, calendar = plainCalendar) =>
  segmentsOf(of, calendar, date).map(
    ({ title, rule, from, until }) => `${title || rule} ${clockOf(from)}–${clockOf(until)}`,
  )

describe('a day in the week grid', () => {
  it('shows whose time it is, and the fallback where nobody claims it', () => {
    expect(inClocks('2026-11-23', schedule)).toEqual([
      '上午 09:00–12:00',
      '下午 12:00–17:00',
      'fallback 17:00–18:00',
    ])
  })

  it('gives a campaign its hours on its dates alone', () => {
    const busy = { ...schedule, campaigns: [sport] }
    expect(inClocks('2026-11-24', busy).slice(0, 3)).toEqual([
      '上午 09:00–11:00',
      '全国科普月 11:00–13:00',
      '下午 13:00–17:00',
    ])
    expect(inClocks('2026-11-25', busy)).toEqual(inClocks('2026-11-25', schedule))
  })

  it('is empty on a weekend, and not on a Saturday that is worked in lieu', () => {
    const inLieu = corrected(plainCalendar, { days: { '2026-11-28': { kind: 'workday', name: '调休' } } })
    expect(inClocks('2026-11-28', schedule)).toEqual([])
    expect(inClocks('2026-11-28', schedule, inLieu)).toHaveLength(3)
  })

  it('ends at midnight where a night goes on', () => {
    const night = { ...morning, id: 'night', title: '夜间', window: { start: '22:00', end: '02:00' } }
    const always = { ...schedule, openingHours: [{ start: '00:00', end: '24:00' }], dayparts: [night] }
    expect(inClocks('2026-11-23', always)).toEqual([
      '夜间 00:00–02:00',
      'fallback 02:00–22:00',
      '夜间 22:00–24:00',
    ])
  })

  it('always fills the open hours without a gap', () => {
    const minutes = fc.integer({ min: 0, max: 1439 }).map(clockOf)
    fc.assert(
      fc.property(fc.array(fc.tuple(minutes, minutes), { maxLength: 6 }), (windows) => {
        const dayparts = windows.map(([start, end], index) => ({
          ...morning,
          id: String(index),
          window: { start, end },
        }))
        const day = segmentsOf({ ...schedule, dayparts }, plainCalendar, '2026-11-23')
        expect([day[0]?.from, day.at(-1)?.until]).toEqual([540, 1080])
        day.forEach(({ from }, index) => index > 0 && expect(from).toBe(day[index - 1]?.until))
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('stands in a week from Monday on, over the hours that there are', () => {
    expect(weekOf('2026-11-29')).toEqual(weekOf('2026-11-23'))
    expect(weekOf('2028-02-29')[1]).toBe('2028-02-29')
    expect(hoursSpan([segmentsOf(schedule, plainCalendar, '2026-11-23')])).toEqual({ first: 9, last: 18 })
    expect(hoursSpan([[]])).toEqual({ first: 8, last: 18 })
  })
})

describe('a month', () => {
  it('begins on its own weekday and holds each of its dates once', () => {
    const weeks = weeksOf('2028-02')
    expect(weeks[0]).toEqual([
      null,
      '2028-02-01',
      '2028-02-02',
      '2028-02-03',
      '2028-02-04',
      '2028-02-05',
      '2028-02-06',
    ])
    expect(weeks.flat().filter((date) => date !== null)).toHaveLength(29)
  })

  it('follows and goes before another over the year’s end', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  })

  it('marks a holiday, a day in lieu, a closure and what is due', () => {
    const calendar = corrected(
      { days: { '2026-10-01': { kind: 'holiday', name: '国庆节' } } },
      { days: { '2026-10-10': { kind: 'workday', name: '调休上班' } } },
    )
    const shut = { ...schedule, closures: [{ from: '2026-10-12', to: '2026-10-13', reason: '检修' }] }
    const mark = (date: string) => marksOf(shut, calendar, date)
    expect(mark('2026-10-01')).toMatchObject({ noticed: 'holiday', name: '国庆节', dueSeconds: 0 })
    expect(mark('2026-10-10')).toMatchObject({ noticed: 'workday', kind: 'workday', dueSeconds: 32_400 })
    expect(mark('2026-10-13')).toMatchObject({ noticed: null, closure: '检修', dueSeconds: 0 })
  })
})

describe('a previewed day', () => {
  const cue = (from: string, until: string, sourceClass: PreviewCue['sourceClass']): PreviewCue => ({
    from: `2026-11-23T${from}.000+08:00`,
    until: `2026-11-23T${until}.000+08:00`,
    kind: sourceClass === null ? 'closed' : 'item',
    itemId: null,
    playlistId: null,
    title: sourceClass === null ? null : '月相',
    sourceClass,
    playlistTitle: null,
    rule: 'daypart',
    ruleTitle: null,
  })
  const cues = [
    cue('00:00:00', '06:00:00', null),
    cue('06:00:00', '06:30:00', 'science'),
    cue('06:30:00', '07:10:00', 'science'),
    cue('07:10:00', '12:00:00', 'government'),
  ]

  it('draws neighbours of one class as one stretch, and all of them fill it', () => {
    const stretches = stretchesOf(cues)
    expect(stretches.map(({ shows }) => shows)).toEqual([null, 'science', 'government'])
    expect(stretches.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('lists what plays by the hour in which it begins, and nothing for closed hours', () => {
    expect(byHour(cues).map(({ hour, cues: each }) => [hour, each.length])).toEqual([
      ['06', 2],
      ['07', 1],
    ])
  })
})
