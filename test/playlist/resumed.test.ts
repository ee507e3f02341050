import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { resumed } from '../../playlist/resumed.ts'
import { upcoming } from '../../playlist/upcoming.ts'
import { aPlan, anItem, at, face, id, listed, nineToSix } from './samples.ts'

const plan = aPlan({
  items: ['a', 'b', 'c', 'x', 'y', 'z'].map((name) => anItem(name)),
  playlists: [listed('p', 'a', 'b', 'c'), listed('noon', 'x', 'y', 'z')],
  schedule: {
    openingHours: [nineToSix],
    fallbackPlaylistId: 'p',
    dayparts: [
      {
        id: 'noon',
        title: 'noon',
        playlistId: 'noon',
        priority: 0,
        window: { start: '12:00', end: '13:00' },
      },
    ],
  },
})
const began = (playlistId: string, ordinal: number, item: string, clock: string) => ({
  playlistId,
  ordinal,
  startedAt: at(clock),
  itemId: id(item),
})
const row = (now: string, ...heads: ReturnType<typeof began>[]) =>
  upcoming(plan, at(now), resumed(plan, heads, at(now)), 3).map(face)

describe('a station that comes back', () => {
  it('begins anew the item that was cut short, however long it was off, and goes on from there', () => {
    const cut = began('p', 4, 'b', '2026-11-22 10:00')
    expect(row('2026-11-22 10:00:05', cut)).toEqual(['b', 'c', 'a'])
    expect(row('2026-11-22 16:40:03', cut)).toEqual(['b', 'c', 'a'])
    expect(row('2026-11-25 09:00', cut)).toEqual(['b', 'c', 'a'])
  })

  it('finds every other playlist where it was left, the item that it was cut in anew', () => {
    // The noon's row was cut at 13:00 in its 360th item, x, which began a moment late.
    const noon = began('noon', 359, 'z', '2026-11-22 12:59:45')
    const heads = resumed(plan, [began('p', 4, 'b', '2026-11-22 14:00'), noon], at('2026-11-23 11:59:55'))
    expect(cueAt(plan, at('2026-11-23 12:00'), heads).current).toMatchObject({
      item: { title: 'x' },
      from: at('2026-11-23 12:00'),
    })
  })

  it('does so on a machine whose clock went back to 1970', () => {
    const heads = resumed(plan, [began('p', 4, 'b', '2026-11-22 10:00')], at('1970-01-03 10:00'))
    expect(upcoming(plan, at('1970-01-03 10:00'), heads, 2).map(face)).toEqual(['b', 'c'])
  })

  it('begins anew after more than a month, and without anything remembered', () => {
    expect(resumed(plan, [began('p', 4, 'b', '2026-10-01 10:00')], at('2026-11-22 10:00'))).toEqual([])
    expect(resumed(plan, [], at('2026-11-22 10:00'))).toEqual([])
  })
})
