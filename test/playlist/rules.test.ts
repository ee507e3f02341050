import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import type { Daypart, Campaign, Schedule } from '../../playlist/schedule.ts'
import type { Window } from '../../playlist/window.ts'
import { aPlan, at, face, listed, anItem, nineToSix, allDay } from './samples.ts'

const items = ['morning', 'noon', 'campaign', 'fallback'].map((name) => anItem(name))
const playlists = ['morning', 'noon', 'campaign', 'fallback'].map((name) => listed(name, name))

const daypart = (name: string, window: Window, priority = 0): Daypart => {
  return { id: `${name}-part`, title: name, playlistId: name, priority, window }
}
const campaign = (name: string, window: Campaign['window'], priority = 0): Campaign => {
  return { id: `${name}-run`, title: name, playlistId: name, priority, window }
}
const on = (schedule: Partial<Schedule>, when: string) =>
  cueAt(aPlan({ schedule, items, playlists }), at(when), []).current

describe('a daypart', () => {
  const schedule = {
    dayparts: [daypart('morning', { start: '08:00', end: '11:30' })],
    fallbackPlaylistId: 'fallback',
  }

  it('begins with its first minute and ends at its closing minute, not after it', () => {
    expect(
      ['07:59:59', '08:00:00', '11:29:59', '11:30:00'].map((clock) =>
        face(on(schedule, `2026-11-22 ${clock}`)),
      ),
    ).toEqual(['fallback', 'morning', 'morning', 'fallback'])
  })

  it('is named as the reason', () => {
    expect(on(schedule, '2026-11-22 08:00').because).toEqual({ rule: 'daypart', id: 'morning-part' })
    expect(on(schedule, '2026-11-22 07:00').because).toEqual({ rule: 'fallback', id: 'fallback' })
  })

  it('of higher priority goes first; of equals the one that is listed first', () => {
    const both = (first: number, second: number) =>
      face(
        on(
          { dayparts: [daypart('morning', allDay, first), daypart('noon', allDay, second)] },
          '2026-11-22 12:00',
        ),
      )
    expect([both(0, 0), both(0, 1), both(1, 0), both(-1, -2)]).toEqual([
      'morning',
      'noon',
      'morning',
      'morning',
    ])
  })

  it('without anything to play gives way to what stands behind it', () => {
    const dayparts = [daypart('empty', allDay, 9), daypart('unknown', allDay, 8)]
    const empty = [...playlists, listed('empty', 'deleted')]
    const fallen = aPlan({ schedule: { dayparts, fallbackPlaylistId: 'fallback' }, items, playlists: empty })
    expect(face(cueAt(fallen, at('2026-11-22 12:00'), []).current)).toBe('fallback')
    const bare = aPlan({ schedule: { dayparts, fallbackPlaylistId: 'empty' }, items, playlists: empty })
    expect(cueAt(bare, at('2026-11-22 12:00'), []).current.because).toEqual({ rule: 'filler', id: null })
  })
})

describe('a campaign', () => {
  const dates = { from: '2026-09-12', to: '2026-09-20' }

  it('beats every daypart, on its dates and at its hours only', () => {
    const schedule = {
      dayparts: [daypart('morning', allDay, 1000)],
      campaigns: [campaign('campaign', { start: '10:00', end: '12:00', dates }, -1000)],
    }
    expect(
      [
        '2026-09-11 11:00',
        '2026-09-12 09:59',
        '2026-09-12 10:00',
        '2026-09-20 11:59',
        '2026-09-21 11:00',
      ].map((when) => face(on(schedule, when))),
    ).toEqual(['morning', 'morning', 'campaign', 'campaign', 'morning'])
  })

  it('of higher priority beats another', () => {
    const campaigns = [
      campaign('noon', { ...allDay, dates }, 1),
      campaign('campaign', { ...allDay, dates }, 2),
      campaign('morning', { ...allDay, dates }, 2),
    ]
    expect(face(on({ campaigns }, '2026-09-12 11:00'))).toBe('campaign')
  })

  it('does not open a closed station', () => {
    const campaigns = [campaign('campaign', { ...allDay, dates })]
    expect(face(on({ openingHours: [nineToSix], campaigns }, '2026-09-12 18:00'))).toBe('closed')
  })
})

describe('a station', () => {
  it('without anything at all shows the filler', () => {
    const { current, next, changesAt } = cueAt(aPlan({}), at('2026-11-22 12:00'), [])
    expect([face(current), face(next)]).toEqual(['filler', 'filler'])
    expect(next.from).toBe(current.until)
    expect(changesAt).toBe(at('2026-11-23 00:00'))
  })

  it('without opening hours is closed', () => {
    expect(face(on({ openingHours: [] }, '2026-11-22 12:00'))).toBe('closed')
  })

  it('is closed for the whole night as one cue, and opens with its first item', () => {
    const plan = aPlan({
      schedule: { openingHours: [nineToSix], fallbackPlaylistId: 'fallback' },
      items,
      playlists,
    })
    const { current, next, changesAt } = cueAt(plan, at('2026-11-22 23:00'), [])
    expect(current).toMatchObject({
      kind: 'closed',
      from: at('2026-11-22 18:00'),
      until: at('2026-11-23 09:00'),
    })
    expect(next).toMatchObject({ kind: 'item', from: at('2026-11-23 09:00'), ordinal: 0 })
    expect(changesAt).toBe(at('2026-11-23 00:00'))
  })

  it('cuts an item at closing time', () => {
    const long = [anItem('fallback', { durationMs: 50 * 60_000 })]
    const plan = aPlan({
      schedule: { openingHours: [nineToSix], fallbackPlaylistId: 'fallback' },
      items: long,
      playlists,
    })
    const { current, next } = cueAt(plan, at('2026-11-22 17:59'), [])
    expect(current).toMatchObject({ from: at('2026-11-22 17:20'), until: at('2026-11-22 18:00') })
    expect(face(next)).toBe('closed')
  })

  it('never cues what no person has released, nor what was withdrawn', () => {
    for (const state of ['waiting', 'withdrawn'] as const) {
      const plan = aPlan({
        schedule: { fallbackPlaylistId: 'fallback' },
        items: [anItem('fallback', { state })],
        playlists,
      })
      expect(face(cueAt(plan, at('2026-11-22 12:00'), []).current)).toBe('filler')
    }
  })
})
