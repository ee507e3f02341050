import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../playlist/schedule.ts'
import type { Sound } from '../../playlist/sound.ts'
import { volumeAt } from '../../playlist/volume-at.ts'
import { aPlan, anItem, aTakeover, at, listed, nineToSix } from './samples.ts'

const items = [anItem('a'), anItem('flood', { sourceClass: 'emergency' })]
const morning = {
  id: 'am',
  title: '上午',
  window: { start: '09:00', end: '12:00' },
  playlistId: 'p',
  priority: 0,
}
const loud = (rule: Sound | undefined, playlist: Sound | undefined, more: Partial<Schedule> = {}) =>
  aPlan({
    items,
    playlists: [{ ...listed('p', 'a'), sound: playlist }],
    schedule: {
      openingHours: [nineToSix],
      dayparts: [{ ...morning, sound: rule }],
      fallbackPlaylistId: 'p',
      ...more,
    },
  })
const volume = (plan: ReturnType<typeof loud>, clock: string) => volumeAt(plan, at(`2026-11-22 ${clock}`))

describe('how loud the glass is', () => {
  it('is full where nobody says anything, and nothing where nothing plays', () => {
    expect([
      volume(loud(undefined, undefined), '10:00'),
      volume(loud(undefined, undefined), '20:00'),
    ]).toEqual([1, 0])
  })

  it('is what the daypart says, and after it what the playlist says', () => {
    const plan = loud({ volume: 0.4, muted: false }, { volume: 0.8, muted: false })
    expect(['11:59:59', '12:00'].map((clock) => volume(plan, clock))).toEqual([0.4, 0.8])
  })

  it('is nothing where either of them mutes', () => {
    expect(volume(loud({ volume: 1, muted: true }, undefined), '10:00')).toBe(0)
    expect(volume(loud({ volume: 1, muted: false }, { volume: 0.5, muted: true }), '10:00')).toBe(0)
  })

  it('is nothing in a quiet hour, from its first minute up to its last, over midnight too', () => {
    const quietHours = [
      { start: '10:00', end: '10:30' },
      { start: '22:00', end: '07:00' },
    ]
    const plan = loud(undefined, undefined, { quietHours, openingHours: [{ start: '00:00', end: '24:00' }] })
    const clocks = ['09:59:59', '10:00', '10:29:59', '10:30', '21:59:59', '22:00', '06:59:59', '07:00']
    expect(clocks.map((clock) => volume(plan, clock))).toEqual([1, 0, 0, 1, 1, 0, 0, 1])
  })
})

describe('a takeover in a quiet hour', () => {
  const during = (status: 'Actual' | 'Exercise', sourceClass: 'emergency' | 'government') =>
    volumeAt(
      aPlan({
        items: [anItem('a'), anItem('flood', { sourceClass })],
        takeovers: [aTakeover('flood', '2026-11-22 10:00', '2026-11-22 11:00', { status })],
        playlists: [listed('p', 'a')],
        schedule: { fallbackPlaylistId: 'p', quietHours: [nineToSix] },
      }),
      at('2026-11-22 10:30'),
    )

  it('is heard when it is a real emergency, and not when it is a drill or an announcement', () => {
    expect([
      during('Actual', 'emergency'),
      during('Exercise', 'emergency'),
      during('Actual', 'government'),
    ]).toEqual([1, 0, 0])
  })
})
