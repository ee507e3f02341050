import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { playheadOf, type Playhead } from '../../playlist/cue.ts'
import { aPlan, anItem, at, face, id, listed, nineToSix, allDay } from './samples.ts'

const items = ['a', 'b', 'c', 'n'].map((name) => anItem(name))
const playlists = [listed('p', 'a', 'b', 'c'), listed('noon', 'n')]
const noon = {
  id: 'noon',
  title: 'noon',
  playlistId: 'noon',
  priority: 0,
  window: { start: '12:00', end: '12:30' },
}
const plan = aPlan({
  items,
  playlists,
  schedule: { openingHours: [nineToSix], dayparts: [noon], fallbackPlaylistId: 'p' },
})
const head = (ordinal: number, when: string, being: Partial<Playhead> = {}): [Playhead] => {
  return [{ playlistId: 'p', ordinal, startedAt: at(when), ...being }]
}

describe('a playlist with a playhead', () => {
  it('is counted on from what really began', () => {
    const { current, next } = cueAt(plan, at('2026-11-22 10:00:17'), head(5, '2026-11-22 10:00:03'))
    expect(current).toMatchObject({
      ordinal: 6,
      from: at('2026-11-22 10:00:13'),
      until: at('2026-11-22 10:00:23'),
    })
    expect([face(current), face(next)]).toEqual(['a', 'b'])
  })

  it('gives the playhead of the cue that is to begin', () => {
    const { next } = cueAt(plan, at('2026-11-22 10:00:17'), head(5, '2026-11-22 10:00:03'))
    expect([playheadOf(next)]).toEqual(head(7, '2026-11-22 10:00:23', { itemId: id('b') }))
  })

  it('starts the item that closing time cut again in the morning', () => {
    const evening = head(4, '2026-11-21 17:59:57')
    expect(playheadOf(cueAt(plan, at('2026-11-21 18:00'), evening).current)).toBeNull()
    const { current } = cueAt(plan, at('2026-11-22 09:00'), evening)
    expect(current).toMatchObject({
      ordinal: 4,
      from: at('2026-11-22 09:00'),
      until: at('2026-11-22 09:00:10'),
    })
  })

  it('goes on with the next item when the last one ended exactly at closing time', () => {
    const { current } = cueAt(plan, at('2026-11-22 09:00'), head(4, '2026-11-21 17:59:50'))
    expect(current.ordinal).toBe(5)
  })

  it('comes back over a holiday of nine days', () => {
    expect(cueAt(plan, at('2026-11-30 09:00'), head(4, '2026-11-21 17:59:57')).current.from).toBe(
      at('2026-11-30 09:00:00'),
    )
  })

  it('keeps the item on the glass when the playlist was changed under it', () => {
    const changed = aPlan({
      items,
      playlists: [listed('p', 'c', 'n', 'b')],
      schedule: { fallbackPlaylistId: 'p' },
    })
    const { current, next } = cueAt(
      changed,
      at('2026-11-22 10:00:05'),
      head(3, '2026-11-22 10:00', { itemId: id('b') }),
    )
    expect(current).toMatchObject({ ordinal: 5, from: at('2026-11-22 10:00') })
    expect([face(current), face(next)]).toEqual(['b', 'c'])
  })
})

describe('a playlist without a playhead', () => {
  it('begins at 0 when it first comes into force that day', () => {
    expect(cueAt(plan, at('2026-11-22 09:00:25'), []).current).toMatchObject({
      ordinal: 2,
      from: at('2026-11-22 09:00:20'),
    })
  })

  it('comes back after another playlist to where it was', () => {
    // Three hours of ten seconds are 1080 items, to the second.
    expect(cueAt(plan, at('2026-11-22 12:30'), []).current).toMatchObject({
      ordinal: 1080,
      from: at('2026-11-22 12:30'),
    })
  })

  it('is the same for a playhead of another playlist, of the future, of long ago, or of no sense', () => {
    const when = at('2026-11-22 10:00:07')
    const without = cueAt(plan, when, [])
    const others = [
      head(3, '2026-11-22 10:00', { playlistId: 'noon' }),
      head(3, '2026-11-22 10:01'),
      head(3, '2026-10-01 10:00'),
      head(-1, '2026-11-22 10:00'),
      head(3, '2026-11-22 10:00', { startedAt: Number.NaN }),
    ]
    for (const playhead of others) expect(cueAt(plan, when, playhead)).toEqual(without)
  })

  it('forgives a clock that was put back by less than five seconds', () => {
    const { current } = cueAt(plan, at('2026-11-22 10:00:00'), head(3, '2026-11-22 10:00:02'))
    expect(current).toMatchObject({ ordinal: 3, from: at('2026-11-22 10:00:00') })
  })
})

describe('an item that is on at midnight', () => {
  const open = aPlan({ items, playlists, schedule: { openingHours: [allDay], fallbackPlaylistId: 'p' } })

  it('goes on, for midnight changes nothing', () => {
    const { current, next } = cueAt(open, at('2026-11-22 23:59:58'), head(9, '2026-11-22 23:59:55'))
    expect(current.until).toBe(at('2026-11-23 00:00:05'))
    expect(next.ordinal).toBe(10)
    expect(cueAt(open, at('2026-11-23 00:00:02'), head(9, '2026-11-22 23:59:55')).current).toEqual(current)
  })

  it('is cut there when nothing is remembered, for each such day begins anew', () => {
    const odd = aPlan({
      items: [anItem('a', { durationMs: 7000 })],
      playlists,
      schedule: { fallbackPlaylistId: 'p' },
    })
    const { current, next } = cueAt(odd, at('2026-11-22 23:59:59'), [])
    expect(current.until).toBe(at('2026-11-23 00:00'))
    expect(next).toMatchObject({ ordinal: 0, from: at('2026-11-23 00:00'), until: at('2026-11-23 00:00:07') })
  })
})

describe('an item under two dayparts of one playlist', () => {
  it('is not cut where the one hands over to the other', () => {
    const part = (name: string, start: string, end: string) => {
      return { id: name, title: name, playlistId: 'p', priority: 0, window: { start, end } }
    }
    const two = aPlan({
      items,
      playlists,
      schedule: { dayparts: [part('one', '08:00', '10:00'), part('two', '10:00', '12:00')] },
    })
    const begun = head(9, '2026-11-22 09:59:55')
    const before = cueAt(two, at('2026-11-22 09:59:58'), begun)
    expect(before.current.until).toBe(at('2026-11-22 10:00:05'))
    expect(before.changesAt).toBe(at('2026-11-22 10:00'))
    expect(cueAt(two, at('2026-11-22 10:00'), begun).current).toEqual({
      ...before.current,
      because: { rule: 'daypart', id: 'two' },
    })
  })
})
