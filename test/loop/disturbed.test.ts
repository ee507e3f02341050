import { describe, expect, it } from 'vitest'
import { aPlan, anItem, aTakeover, at, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const clip = (name: string, seconds: number) => anItem(name, { kind: 'video', durationMs: seconds * 1000 })
const items = [clip('a', 10), anItem('b', { durationMs: 15_000 }), clip('c', 20)]
const schedule = { fallbackPlaylistId: 'p' }
const inOrder = (...names: string[]) =>
  aPlan({ items, playlists: [listed('p', ...(names.length > 0 ? names : ['a', 'b', 'c']))], schedule })
const midnight = '2026-11-22 00:00'
const hourMs = 3_600_000

describe('one-key stop', () => {
  it('blacks the glass at once, closes the record, and stays so', () => {
    const station = aStation(inOrder(), midnight).seconds(4).happened({ type: 'stopped' })
    expect(station.stage.glass).toBe('black')
    expect(station.told()).toEqual(['a stopped'])
    station.seconds(3_700)
    expect(station.stage.glass).toBe('black')
    expect(station.segments).toHaveLength(1)
  })

  it('ends when resumed: what is due now plays', () => {
    const station = aStation(inOrder(), midnight).seconds(4).happened({ type: 'stopped' }).seconds(60)
    station.happened({ type: 'resumed' })
    expect(['a', 'b', 'c']).toContain(station.stage.glass)
    station.seconds(60).happened({ type: 'ending' })
    const after = station.segments.slice(1)
    expect(after.reduce((sum, { creditedMs }) => sum + creditedMs, 0)).toBe(60_000)
  })

  it('holds over a lost page and a changed library', () => {
    const station = aStation(inOrder(), midnight).seconds(4).happened({ type: 'stopped' })
    station.pageLost().seconds(5).pageOpens().follows(inOrder('c')).seconds(5)
    expect(station.stage.glass).toBe('black')
  })
})

describe('a wall clock that is set', () => {
  it.each([6, -6, 0.01])('by %d hours does not disturb what is on the glass', (hours) => {
    const station = aStation(inOrder(), '2026-11-22 09:00').seconds(4)
    const before = station.stage.shown.length
    station.clockSetBy(hours * hourMs).seconds(5)
    expect(station.stage.shown).toHaveLength(before)
    expect(station.stage.glass).toBe('a')
    station.seconds(26).happened({ type: 'ending' })
    expect(station.stage.titles()).toEqual(['a', 'b', 'c'])
    expect(station.segments.reduce((sum, { creditedMs }) => sum + creditedMs, 0)).toBe(35_000)
    expect(station.told().filter((each) => each === 'a clock-step')).toHaveLength(1)
  })

  it('into closed hours closes the station', () => {
    const plan = aPlan({
      items,
      playlists: [listed('p', 'a', 'b', 'c')],
      schedule: { ...schedule, openingHours: [{ start: '09:00', end: '18:00' }] },
    })
    const station = aStation(plan, '2026-11-22 10:00')
      .seconds(4)
      .clockSetBy(12 * hourMs)
    expect(station.stage.glass).toBe('black')
  })
})

describe('a changed library', () => {
  it('keeps the current showing, and plays the new item in its turn', () => {
    const station = aStation(inOrder(), midnight).seconds(14)
    const onGlass = station.stage.shown.at(-1)
    const more = [...items, clip('new', 10)]
    station
      .follows(aPlan({ items: more, playlists: [listed('p', 'new', 'a', 'b', 'c')], schedule }))
      .seconds(8)
    expect(station.stage.shown.at(-1)).toBe(onGlass)
    station.seconds(40)
    expect(station.stage.titles()).toEqual(['a', 'b', 'c', 'new', 'a'])
  })

  it('without the current item goes on with the rest', () => {
    const station = aStation(inOrder(), midnight).seconds(4).follows(inOrder('b', 'c'))
    expect(['b', 'c']).toContain(station.stage.glass)
    expect(station.told()).toEqual(['a replaced'])
  })

  it('that is empty gives way to the filler', () => {
    const station = aStation(inOrder(), midnight).seconds(4).follows(aPlan({})).seconds(4)
    expect(station.stage.titles().at(-1)).toBe('filler')
  })
})

describe('an item that fails on the glass', () => {
  it('is set aside by its id', () => {
    const station = aStation(inOrder(), midnight).seconds(4)
    station.stage.fails()
    expect(station.setAside).toEqual(['a'])
    station.follows(inOrder('b', 'c')).seconds(2)
    expect(station.stage.glass).not.toBe('a')
  })

  it('that nobody knows any more is nobody’s', () => {
    const station = aStation(inOrder(), midnight).seconds(30)
    const [gone] = station.stage.shown
    const report = { type: 'failed', showingId: gone?.id ?? '', reason: 'late' } as const
    expect(station.happened({ type: 'stageReported', report }).setAside).toEqual([])
  })
})

describe('a page that is lost', () => {
  it('closes the record at its last beat; back again it opens another', () => {
    const station = aStation(inOrder(), midnight).seconds(4).pageLost().seconds(7).pageOpens().seconds(2)
    expect(station.told()).toEqual(['a page-lost'])
    expect(station.segments[0]).toMatchObject({ creditedMs: 4_000, endedAtMs: at(midnight) + 4_000 })
    station.happened({ type: 'ending' })
    expect(station.segments[1]).toMatchObject({ startedAtMs: at(midnight) + 11_000, creditedMs: 2_000 })
  })

  it('is told everything anew, under ids that were never used', () => {
    const station = aStation(inOrder(), midnight).seconds(4).pageLost().pageOpens().pageLost().pageOpens()
    const ids = station.stage.shown.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('and replaced by a newer one without a word is closed too', () => {
    const station = aStation(inOrder(), midnight).seconds(4).pageOpens().seconds(2)
    expect(station.told()).toEqual(['a page-lost'])
  })

  it('credits nothing by beats of a showing that is no more', () => {
    const station = aStation(inOrder(), midnight).seconds(4)
    const showingId = station.stage.shown[0]?.id ?? ''
    const beat = { type: 'beat', showingId, spanMs: 60_000, mediaMs: 60_000, frames: 9, painted: 9 } as const
    station.pageLost().happened({ type: 'stageReported', report: { ...beat, visible: true, last: false } })
    expect(station.state.zones.main.open).toBeNull()
  })
})

describe('a takeover', () => {
  const flood = clip('flood', 8)
  const plan = aPlan({
    items: [...items, flood],
    playlists: [listed('p', 'a', 'b', 'c')],
    schedule,
    takeovers: [aTakeover('flood', '2026-11-22 00:00:12', '2026-11-22 00:00:32')],
  })

  it('as long as its item is shown, although what it interrupts comes next', () => {
    const once = [aTakeover('flood', '2026-11-22 00:00:12', '2026-11-22 00:00:20')]
    const parts = {
      items: [...items, flood],
      playlists: [listed('p', 'a', 'b', 'c')],
      schedule,
      takeovers: once,
    }
    const station = aStation(aPlan(parts), midnight).passes(13_000, 200)
    expect(station.stage.glass).toBe('flood')
    expect(station.passes(8_000, 200).stage.titles()).toEqual(['a', 'b', 'flood', 'b'])
  })

  it('cuts in on time, repeats, ends by itself, and the interrupted item starts again', () => {
    const station = aStation(plan, midnight).passes(33_000, 200)
    expect(station.stage.titles()).toEqual(['a', 'b', 'flood', 'flood', 'flood', 'b'])
    expect(station.segments.map(({ elapsedMs }) => elapsedMs)).toEqual([10_000, 2_000, 8_000, 8_000, 4_000])
  })
})

describe('an ending in good order', () => {
  it('closes the record with its reason, at its last beat', () => {
    const station = aStation(inOrder(), midnight).seconds(4).happened({ type: 'ending' })
    expect(station.told()).toEqual(['a shutdown'])
    expect(station.state.zones.main.open).toBeNull()
  })
})

describe('a day at one tick a second', () => {
  it('is tiled by its records: no gap, no overlap, every second credited', () => {
    const station = aStation(inOrder(), midnight).seconds(86_400).happened({ type: 'ending' })
    const { segments } = station
    expect(segments[0]?.startedAtMs).toBe(at(midnight))
    expect(segments.at(-1)?.endedAtMs).toBe(at('2026-11-23 00:00'))
    segments.slice(1).forEach((each, index) => expect(each.startedAtMs).toBe(segments[index]?.endedAtMs))
    expect(segments.reduce((sum, { creditedMs }) => sum + creditedMs, 0)).toBe(86_400_000)
    expect(segments.filter(({ part, elapsedMs }) => part === 0 && elapsedMs > 0)).toHaveLength(86_400 / 15)
  })
})
