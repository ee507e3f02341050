import { describe, expect, it } from 'vitest'
import { aPlan, allDay, anItem, at, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const clip = (name: string, seconds: number) => anItem(name, { kind: 'video', durationMs: seconds * 1000 })
const items = [clip('a', 10), anItem('b', { durationMs: 15_000 }), clip('c', 20)]
const inOrder = () =>
  aPlan({ items, playlists: [listed('p', 'a', 'b', 'c')], schedule: { fallbackPlaylistId: 'p' } })
const titles = ({ stage }: ReturnType<typeof aStation>) => stage.titles()

describe('a station', () => {
  it('plays its items in order, each for its own time, and starts again', () => {
    const station = aStation(inOrder(), '2026-11-22 00:00').seconds(99)
    expect(titles(station)).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a'])
    expect(station.segments.map(({ creditedMs }) => creditedMs)).toEqual([
      10_000, 15_000, 20_000, 10_000, 15_000, 20_000,
    ])
    expect(new Set(station.segments.map(({ endReason }) => endReason))).toEqual(new Set(['ended']))
  })

  it('always has the next one told before it is due', () => {
    const station = aStation(inOrder()).seconds(200)
    for (const { current, next } of station.stage.programs) {
      expect(next).not.toBeNull()
      expect(next?.id).not.toBe(current.id)
    }
    expect(new Set(station.stage.shown.map(({ id }) => id)).size).toBe(station.stage.shown.length)
  })

  it('writes down what was shown as the item said it, with screen, place and shell', () => {
    const [segment] = aStation(inOrder(), '2026-11-22 00:00').seconds(30).segments
    expect(segment?.shown).toMatchObject({
      screen: '4415210001001',
      place: '村党群服务中心',
      shell: 'chromium',
      itemId: 'a',
      publisher: '科普中国',
      sourceClass: 'science',
      kind: 'video',
    })
  })

  it('shows the filler where nothing is to be shown, and counts it as nothing', () => {
    const station = aStation(aPlan({})).seconds(60)
    expect(titles(station)).toEqual(['filler'])
    expect(station.happened({ type: 'ending' }).segments).toEqual([])
  })

  it('is black when closed, and counts it as nothing', () => {
    const evening = aPlan({
      items,
      playlists: [listed('p', 'a', 'b', 'c')],
      schedule: { fallbackPlaylistId: 'p', openingHours: [{ start: '09:00', end: '18:00' }] },
    })
    const station = aStation(evening, '2026-11-22 17:59:50').seconds(60)
    expect(station.stage.glass).toBe('black')
    expect(station.segments.reduce((sum, { creditedMs }) => sum + creditedMs, 0)).toBe(10_000)
    expect(station.segments.at(-1)).toMatchObject({ endedAtMs: at('2026-11-22 18:00') })
  })
})

describe('one item that loops', () => {
  const alone = () =>
    aPlan({ items: [clip('a', 10)], playlists: [listed('p', 'a')], schedule: { fallbackPlaylistId: 'p' } })

  it('is one record a showing, and one more where the hour turns', () => {
    const station = aStation(alone(), '2026-11-22 08:59:35').seconds(45)
    expect(station.told()).toEqual(['a ended', 'a ended', 'a hour', 'a ended', 'a ended'])
    expect(station.segments.map(({ creditedMs }) => creditedMs)).toEqual([
      10_000, 10_000, 5_000, 5_000, 10_000,
    ])
  })
})

describe('a stage that swaps by itself', () => {
  it('rebases the row: what follows is counted from when the swap truly was', () => {
    const station = aStation(inOrder(), '2026-11-22 00:00')
    station.stage.overrunMs = 1_500
    station.passes(27_000, 500)
    expect(station.stage.glass).toBe('c')
    expect(station.segments.map(({ elapsedMs }) => elapsedMs)).toEqual([11_500, 15_000])
    station.passes(22_000, 500)
    expect(station.told()).toEqual(['a ended', 'b ended', 'c ended'])
  })

  it('a little early is not called back', () => {
    const station = aStation(inOrder(), '2026-11-22 00:00')
    station.stage.overrunMs = -400
    station.passes(50_000, 200)
    expect(titles(station)).toEqual(['a', 'b', 'c', 'a'])
    expect(station.told()).toEqual(['a ended', 'b ended', 'c ended'])
  })

  it('long before the planned end goes on with what follows', () => {
    const station = aStation(inOrder(), '2026-11-22 00:00')
    station.stage.overrunMs = -8_000
    station.seconds(16)
    expect(titles(station)).toEqual(['a', 'b'])
    expect(station.stage.glass).toBe('b')
  })
})

describe('a clip that runs over its time', () => {
  it('is left alone for three seconds, and cut after', () => {
    const station = aStation(inOrder(), '2026-11-22 00:00')
    station.stage.overrunMs = 600_000
    station.passes(12_900, 100)
    expect(station.stage.glass).toBe('a')
    station.passes(200, 100)
    expect(station.stage.glass).toBe('b')
    expect(station.told()).toEqual(['a replaced'])
  })
})

describe('a boundary of the schedule', () => {
  const noon = (first: string, second: string) =>
    aPlan({
      items: [...items, clip('film', 3_600)],
      playlists: [listed('p', 'a', 'b', 'c'), listed('q', 'film')],
      schedule: {
        dayparts: [
          {
            id: 'am',
            title: '上午',
            window: { start: '00:00', end: '12:00' },
            playlistId: first,
            priority: 0,
          },
          {
            id: 'pm',
            title: '下午',
            window: { start: '12:00', end: '24:00' },
            playlistId: second,
            priority: 0,
          },
        ],
      },
    })

  it('cuts what is on the glass on time, not after its end', () => {
    const station = aStation(noon('q', 'p'), '2026-11-22 11:59:30').seconds(29)
    expect(station.stage.glass).toBe('film')
    station.seconds(1)
    expect(station.stage.glass).toBe('a')
    expect(station.segments.at(0)).toMatchObject({ endedAtMs: at('2026-11-22 12:00'), creditedMs: 30_000 })
  })

  it('met by the stage a moment early is not called back', () => {
    const station = aStation(noon('p', 'q'), '2026-11-22 11:59:50')
    station.stage.overrunMs = -1_000
    station.passes(30_000, 200)
    expect(titles(station).filter((title) => title === 'film')).toHaveLength(1)
    expect(station.stage.glass).toBe('film')
  })

  it('between two rules with one playlist disturbs nothing', () => {
    const station = aStation(noon('p', 'p'), '2026-11-22 11:59:45').seconds(40)
    const before = titles(station)
    expect(before).toEqual([...new Set(before)])
    expect(station.told().filter((each) => each.endsWith('replaced'))).toEqual([])
  })

  it('midnight with one playlist disturbs nothing', () => {
    const schedule = {
      dayparts: [{ id: 'd', title: '全天', window: allDay, playlistId: 'q', priority: 0 }],
    }
    const film = aPlan({ items: [clip('film', 3_600)], playlists: [listed('q', 'film')], schedule })
    const station = aStation(film, '2026-11-22 23:59:00').seconds(120)
    expect(titles(station)).toEqual(['film'])
    expect(station.told()).toEqual(['film hour'])
  })
})
