import { describe, expect, it } from 'vitest'
import { aPlan, anItem, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const clip = (name: string, seconds: number) => anItem(name, { kind: 'video', durationMs: seconds * 1000 })
const items = [clip('a', 40), clip('b', 40), clip('c', 40), clip('x', 30), clip('y', 30), clip('z', 30)]
const minute = (hour: string, from: number) => ({
  start: `${hour}:${String(from).padStart(2, '0')}`,
  end: `${hour}:${String(from + 1).padStart(2, '0')}`,
})
/** Every second minute belongs to another playlist. */
const plan = aPlan({
  items,
  playlists: [listed('p', 'a', 'b', 'c'), listed('q', 'x', 'y', 'z')],
  schedule: {
    fallbackPlaylistId: 'p',
    dayparts: [1, 3, 5].map((from) => ({
      id: `d${from}`,
      title: '插',
      window: minute('09', from),
      playlistId: 'q',
      priority: 0,
    })),
  },
})

describe('a loop that other playlists interrupt', () => {
  it('comes back to each of them where it was, by what was really shown', () => {
    const station = aStation(plan, '2026-11-22 09:00').seconds(6 * 60 - 1)
    const titles = station.stage.titles()
    expect(titles.filter((title) => 'abc'.includes(title)).join('')).toBe('abbcca')
    expect(titles.filter((title) => 'xyz'.includes(title)).join('')).toBe('xyzxyz')
  })

  it('keeps its places over a lost page', () => {
    const station = aStation(plan, '2026-11-22 09:00').seconds(90).pageLost().seconds(2).pageOpens()
    station.seconds(60)
    expect(
      station.stage
        .titles()
        .filter((title) => 'abc'.includes(title))
        .join(''),
    ).toBe('abb')
  })
})
