import { describe, expect, it } from 'vitest'
import { aPlan, anItem, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const hours = (count: number) => count * 3_600_000
const minuteMs = 60_000

/** Open on weekdays from 8:30 to 17:30, but for these days. */
const openOnWeekdays = (...closed: { from: string; to: string; reason: string }[]) =>
  aPlan({
    items: [anItem('月相', { durationMs: 600_000 })],
    playlists: [listed('all', '月相')],
    schedule: {
      openingHours: [{ start: '08:30', end: '17:30', weekdays: [1, 2, 3, 4, 5] }],
      closures: closed,
      fallbackPlaylistId: 'all',
    },
  })

describe('a closing of more than a day', () => {
  it('is black from Friday evening to Monday morning, and nothing else is on the glass meanwhile', () => {
    const station = aStation(openOnWeekdays(), '2026-11-20 17:25')
    station.passes(hours(62), minuteMs)
    expect(station.stage.titles()).toEqual(['月相', 'black'])
    station.passes(hours(2), minuteMs)
    expect(station.stage.titles().slice(0, 3)).toEqual(['月相', 'black', '月相'])
  })

  it('is black for the whole of a summer that is longer than the schedule looks ahead', () => {
    const summer = { from: '2026-07-01', to: '2026-08-30', reason: '闭馆' }
    const station = aStation(openOnWeekdays(summer), '2026-06-30 17:25')
    station.passes(hours(24 * 61), 10 * minuteMs)
    expect(station.stage.titles()).toEqual(['月相', 'black'])
    station.passes(hours(24), 10 * minuteMs)
    expect(station.stage.titles().slice(0, 3)).toEqual(['月相', 'black', '月相'])
  })
})

describe('opening hours that are changed while the screen is black', () => {
  const opensAt = (start: string) =>
    aPlan({
      items: [anItem('月相', { durationMs: 600_000 })],
      playlists: [listed('all', '月相')],
      schedule: { openingHours: [{ start, end: '17:30' }], fallbackPlaylistId: 'all' },
    })

  it('keep it black where they begin later than the stage was told', () => {
    const station = aStation(opensAt('08:30'), '2026-11-23 07:00')
    station.follows(opensAt('10:00')).passes(hours(3) - 10_000, 10_000)
    expect(new Set(station.stage.titles())).toEqual(new Set(['black']))
    station.passes(10_000 + minuteMs, 1_000)
    expect(station.stage.glass).toBe('月相')
  })

  it('end it where they begin sooner', () => {
    const station = aStation(opensAt('10:00'), '2026-11-23 07:00')
    station.follows(opensAt('08:30')).passes(hours(1.5) + 1_000, 1_000)
    expect(station.stage.glass).toBe('月相')
  })

  it('leave a black alone that ends as it did', () => {
    const station = aStation(opensAt('10:00'), '2026-11-23 07:00')
    station.follows(opensAt('10:00')).passes(minuteMs)
    expect(station.stage.titles()).toEqual(['black'])
  })
})

describe('a screen that was stopped', () => {
  it('stays black for days, until somebody resumes', () => {
    const station = aStation(openOnWeekdays(), '2026-11-23 09:00').happened({ type: 'stopped' })
    station.passes(hours(50), minuteMs)
    expect(station.stage.titles()).toEqual(['月相', 'black'])
    expect(station.happened({ type: 'resumed' }).passes(minuteMs).stage.glass).toBe('月相')
  })
})
