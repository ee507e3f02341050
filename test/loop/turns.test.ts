import { describe, expect, it } from 'vitest'
import { aPlan, anItem, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const clip = (name: string, seconds: number) => anItem(name, { kind: 'video', durationMs: seconds * 1000 })
const notices = [anItem('n1'), anItem('n2', { durationMs: 15_000 })]
const items = [clip('a', 20), clip('b', 30), ...notices]
const beside = { form: 'divided', ticker: true, sidePlaylistId: 'notices', sideShare: 0.3 } as const
const playlists = [listed('p', 'a', 'b'), listed('q', 'b', 'a'), listed('notices', 'n1', 'n2')]
const midnight = '2026-11-22 00:00'

describe('the turn to a rule with another layout', () => {
  const fromOne = (being: object, fallback: object) =>
    aPlan({
      items,
      playlists,
      schedule: {
        fallbackPlaylistId: 'p',
        ...fallback,
        dayparts: [
          {
            id: 'one',
            title: 'one',
            playlistId: 'q',
            priority: 0,
            window: { start: '00:01', end: '24:00' },
            ...being,
          },
        ],
      },
    })
  const before = (station: ReturnType<typeof aStation>) =>
    station.stage.programs.findLast(({ current, next }) => current.title !== 'b' && next?.title === 'b')

  it('is told ahead: what comes next brings its layout, and what begins beside it is made ready', () => {
    const station = aStation(fromOne({ layout: beside }, {}), midnight).seconds(55)
    expect(before(station)).toMatchObject({
      layout: { form: 'full' },
      nextLayout: { form: 'divided', sideShare: 0.3, side: { current: { title: 'n1' }, next: null } },
    })
    const told = before(station)?.nextLayout
    station.seconds(8)
    expect(station.stage.side.shown.map(({ id }) => id)).toEqual([
      told?.form === 'divided' && told.side?.current.id,
    ])
  })

  it('to a whole field says so ahead too, with its own ticker', () => {
    const whole = { layout: { form: 'full', ticker: false } }
    const station = aStation(fromOne(whole, { fallbackLayout: beside }), midnight)
    station.happened({ type: 'wordsChanged', words: { badge: null, weather: null, ticker: ['停水通知'] } })
    station.seconds(55)
    expect(before(station)).toMatchObject({
      layout: { form: 'divided' },
      ticker: ['停水通知'],
      nextLayout: { form: 'full', ticker: [] },
    })
  })

  it('waits for a clip that runs a moment over its time', () => {
    const same = fromOne(
      { playlistId: 'p', layout: { form: 'full', ticker: false } },
      { fallbackLayout: beside },
    )
    const clips = aPlan({
      items: [clip('a', 28), clip('b', 29.5), ...notices],
      playlists,
      schedule: same.schedule,
    })
    const station = aStation(clips, midnight)
    station.stage.overrunMs = 2_000
    station.seconds(61)
    expect([station.stage.glass, station.stage.programs.at(-1)?.layout?.form]).toEqual(['b', 'divided'])
    station.seconds(4)
    expect([station.stage.glass, station.stage.programs.at(-1)?.layout?.form]).toEqual(['a', 'full'])
  })
})
