import { describe, expect, it } from 'vitest'
import { unionByClass } from '../../ledger/union.ts'
import { aPlan, anItem, aTakeover, at, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const clip = (name: string, seconds: number) => anItem(name, { kind: 'video', durationMs: seconds * 1000 })
const local = { sourceClass: 'government' } as const
const items = [
  clip('a', 20),
  clip('b', 30),
  anItem('n1', local),
  anItem('n2', { ...local, durationMs: 15_000 }),
  anItem('flood', { sourceClass: 'emergency', publisher: '县应急管理局' }),
]
const beside = { form: 'divided', ticker: true, sidePlaylistId: 'notices', sideShare: 0.3 } as const
const playlists = [
  listed('p', 'a', 'b'),
  listed('q', 'b', 'a'),
  listed('notices', 'n1', 'n2'),
  listed('empty'),
]
const midnight = '2026-11-22 00:00'
const divided = (takeovers: ReturnType<typeof aTakeover>[] = [], layout: typeof beside | null = beside) =>
  aPlan({
    items,
    takeovers,
    playlists,
    schedule: { fallbackPlaylistId: 'p', ...(layout && { fallbackLayout: layout }) },
  })
const zonesOf = ({ segments }: ReturnType<typeof aStation>, zone: string) =>
  segments.filter(({ shown }) => shown.zone === zone)
const toldOf = (station: ReturnType<typeof aStation>, zone: string) =>
  zonesOf(station, zone).map(
    ({ shown, creditedMs, endReason }) => `${shown.title} ${creditedMs} ${endReason}`,
  )

describe('a divided glass', () => {
  it('plays both zones, each in its own time, each with its own records', () => {
    const station = aStation(divided(), midnight).seconds(61)
    expect(station.stage.titles()).toEqual(['a', 'b', 'a'])
    expect(station.stage.side.shown.map(({ title }) => title)).toEqual(['n1', 'n2', 'n1', 'n2', 'n1', 'n2'])
    expect(toldOf(station, 'main')).toEqual(['a 20000 ended', 'b 30000 ended'])
    expect(toldOf(station, 'side')).toEqual([
      'n1 10000 ended',
      'n2 15000 ended',
      'n1 10000 ended',
      'n2 15000 ended',
      'n1 10000 ended',
    ])
  })

  it('tells the stage share, ticker and what comes next in both zones, and the side zone never has sound', () => {
    const station = aStation(divided(), midnight).seconds(3)
    const notices = ['停水通知', '医保缴费']
    station.happened({
      type: 'wordsChanged',
      words: { badge: '项目支持', weather: '晴 12℃', ticker: notices },
    })
    const program = station.stage.programs.at(-1)
    expect(program).toMatchObject({
      badge: '项目支持',
      weather: '晴 12℃',
      ticker: notices,
      transition: 'cut',
      layout: { form: 'divided', sideShare: 0.3, side: { current: { title: 'n1' }, next: { title: 'n2' } } },
    })
    const sides = station.stage.programs.flatMap(({ layout }) =>
      layout?.form === 'divided' ? [layout.side.current.volume, layout.side.next?.volume] : [],
    )
    expect(new Set(sides)).toEqual(new Set([0]))
  })

  it('closes both records when the page is lost, when it is stopped, and at the end', () => {
    const station = aStation(divided(), midnight).seconds(4).pageLost().seconds(2).pageOpens().seconds(4)
    station.happened({ type: 'stopped' }).seconds(1).happened({ type: 'resumed' }).seconds(3)
    station.happened({ type: 'ending' })
    const reasons = ['page-lost', 'stopped', 'shutdown']
    for (const zone of ['main', 'side'])
      expect(zonesOf(station, zone).map(({ endReason }) => endReason)).toEqual(reasons)
    expect(station.state.zones.side.open).toBeNull()
  })

  it('records both anew at another place', () => {
    const station = aStation(divided(), midnight).seconds(4)
    station.happened({ type: 'settingChanged', setting: { brand: '', place: '新址' } }).seconds(40)
    for (const zone of ['main', 'side']) {
      const [before, after] = zonesOf(station, zone)
      expect([before?.endReason, after?.shown.place]).toEqual(['moved', '新址'])
    }
  })

  it('plays on in both zones when the wall clock is set', () => {
    const station = aStation(divided(), '2026-11-22 09:00').seconds(4)
    const before = station.stage.side.shown.length
    station.clockSetBy(6 * 3_600_000).seconds(5)
    expect([station.stage.side.shown.length, station.stage.beside]).toEqual([before, 'n1'])
    station.seconds(30).happened({ type: 'ending' })
    const credited = (zone: string) => zonesOf(station, zone).reduce((sum, each) => sum + each.creditedMs, 0)
    expect([credited('main'), credited('side')]).toEqual([39_000, 39_000])
  })

  it('of one class in both zones is counted once a second', () => {
    const science = items.map((item) => ({ ...item, sourceClass: 'science' as const }))
    const plan = aPlan({
      items: science,
      playlists,
      schedule: { fallbackPlaylistId: 'p', fallbackLayout: beside },
    })
    const station = aStation(plan, midnight).seconds(300).happened({ type: 'ending' })
    expect(unionByClass(station.segments)).toEqual({ science: 300_000 })
  })

  it('sets an item aside that fails beside the main one', () => {
    const station = aStation(divided(), midnight).seconds(3)
    const showingId = station.stage.side.front?.id ?? ''
    station.happened({ type: 'stageReported', report: { type: 'failed', showingId, reason: 'x' } })
    expect(station.setAside).toEqual(['n1'])
  })
})

describe('a takeover over a divided glass', () => {
  const flood = aTakeover('flood', '2026-11-22 00:00:33', '2026-11-22 00:01:00')

  it('is strictly alone: no side, no ticker, and it says who speaks, since when and until when', () => {
    const station = aStation(divided([flood]), midnight)
    station.happened({ type: 'wordsChanged', words: { badge: null, weather: null, ticker: ['停水通知'] } })
    station.seconds(34)
    expect([station.stage.glass, station.stage.beside]).toEqual(['flood', ''])
    const program = station.stage.programs.at(-1)
    expect(program).toMatchObject({ layout: { form: 'full' }, ticker: [] })
    expect(program?.current.interruption).toEqual({
      source: '县应急管理局',
      from: at('2026-11-22 00:00:33'),
      until: at('2026-11-22 00:01:00'),
      exercise: false,
    })
    for (const { current, layout, ticker } of station.stage.programs)
      if (current.interruption) expect([layout?.form, ticker]).toEqual(['full', []])
  })

  it('of a drill says that it is one', () => {
    const station = aStation(divided([{ ...flood, status: 'Exercise' }]), midnight).seconds(34)
    expect(station.stage.programs.at(-1)?.current.interruption?.exercise).toBe(true)
  })

  it('lets both zones come back where they were: what it cut begins anew, nothing is skipped', () => {
    const station = aStation(divided([flood]), midnight).seconds(90)
    expect(station.stage.titles().filter((title) => title !== 'flood')).toEqual(['a', 'b', 'b', 'a'])
    expect(station.stage.side.shown.map(({ title }) => title)).toEqual(['n1', 'n2', 'n1', 'n1', 'n2', 'n1'])
    expect(toldOf(station, 'side')[2]).toBe('n1 8000 replaced')
  })
})

describe('a side zone', () => {
  const morning = (layout: object) =>
    aPlan({
      items,
      playlists,
      schedule: {
        fallbackPlaylistId: 'p',
        dayparts: [
          {
            id: 'd',
            title: '早',
            window: { start: '00:00', end: '00:01' },
            playlistId: 'p',
            priority: 0,
            layout: { ...beside, ...layout },
          },
        ],
      },
    })

  it('goes with its daypart, and the main zone’s item plays on', () => {
    const station = aStation(morning({}), midnight).seconds(59)
    expect(station.stage.beside).toBe('n1')
    station.seconds(2)
    expect([station.stage.glass, station.stage.beside]).toEqual(['a', ''])
    expect(toldOf(station, 'side').at(-1)).toBe('n1 10000 replaced')
    expect(station.stage.titles()).toEqual(['a', 'b', 'a'])
  })

  it('whose stage says no more is closed at its last beat', () => {
    const station = aStation(morning({}), midnight).seconds(58)
    station.stage.side.isGone()
    station.stage.side.front = null
    station.seconds(20)
    expect(station.state.zones.side.open).toBeNull()
    expect(toldOf(station, 'side').at(-1)).toBe('n1 8000 replaced')
  })

  it('without anything to play leaves the whole field to the main zone', () => {
    const station = aStation(morning({ sidePlaylistId: 'empty' }), midnight).seconds(5)
    expect(station.stage.programs.every(({ layout }) => layout?.form === 'full')).toBe(true)
  })
})
