import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlan, anItem, aTakeover, listed, nineToSix } from '../playlist/samples.ts'
import { aStation, type AStation } from './a-station.ts'

const clip = (name: string, seconds: number) => anItem(name, { kind: 'video', durationMs: seconds * 1000 })
const items = [clip('a', 10), anItem('b', { durationMs: 15_000 }), clip('c', 70), clip('flood', 20)]
const aPlanOf = (...names: string[]) =>
  aPlan({
    items,
    playlists: [listed('p', ...names), listed('q', 'c'), listed('notices', 'b', 'a')],
    takeovers: [aTakeover('flood', '2026-11-22 17:58', '2026-11-22 17:58:20')],
    schedule: {
      openingHours: [nineToSix],
      fallbackPlaylistId: 'p',
      dayparts: [
        {
          id: 'd',
          title: '傍晚',
          window: { start: '17:57', end: '17:59' },
          playlistId: 'q',
          priority: 0,
          layout: { form: 'divided', ticker: true, sidePlaylistId: 'notices', sideShare: 0.3 },
        },
      ],
    },
  })
const plans = [aPlanOf('a', 'b'), aPlanOf('b', 'a', 'c'), aPlanOf()]

type Disturbance = (station: AStation) => unknown
const disturbance: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.nat(40_000).map(
    (ms): Disturbance =>
      (station) =>
        station.passes(ms, 500),
  ),
  fc.nat(40_000).map(
    (ms): Disturbance =>
      (station) =>
        station.passes(ms, 1000),
  ),
  fc.constant<Disturbance>((station) => station.happened({ type: 'stopped' })),
  fc.constant<Disturbance>((station) => station.happened({ type: 'resumed' })),
  fc.constant<Disturbance>((station) => station.pageLost()),
  fc.constant<Disturbance>((station) => station.pageOpens()),
  fc.constant<Disturbance>((station) => station.stage.fails()),
  fc.integer({ min: -90_000, max: 90_000 }).map(
    (ms): Disturbance =>
      (station) =>
        station.clockSetBy(ms),
  ),
  fc.integer({ min: -4_000, max: 4_000 }).map(
    (ms): Disturbance =>
      (station) =>
        (station.stage.overrunMs = ms),
  ),
  fc.constantFrom(...plans).map(
    (plan): Disturbance =>
      (station) =>
        station.follows(plan),
  ),
)

function disturbed(disturbances: readonly Disturbance[]): AStation {
  const station = aStation(plans[0] ?? aPlanOf('a'), '2026-11-22 17:56:30')
  for (const disturb of disturbances) disturb(station)
  return station.happened({ type: 'ending' })
}

const always = (holds: (station: AStation) => void) =>
  fc.assert(
    fc.property(fc.array(disturbance, { maxLength: 25 }), (disturbances) => holds(disturbed(disturbances))),
    { seed: 20261122, numRuns: 150 },
  )

describe('whatever happens to a station', () => {
  it('credits no second twice, and none that did not pass', () => {
    always(({ segments, monoMs }) => {
      for (const zone of ['main', 'side']) {
        const ofZone = segments.filter(({ shown }) => shown.zone === zone)
        const credited = ofZone.reduce((sum, { creditedMs }) => sum + creditedMs, 0)
        expect(credited).toBeLessThanOrEqual(monoMs)
        ofZone.slice(1).forEach((each, index) => {
          const before = ofZone[index]
          expect(each.startMonoMs).toBeGreaterThanOrEqual(
            (before?.startMonoMs ?? 0) + (before?.elapsedMs ?? 0),
          )
        })
      }
    })
  })

  it('shows an id once, and never tells a next that is on the glass already', () => {
    always(({ stage }) => {
      const ids = [...stage.shown, ...stage.side.shown].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { current, next, layout } of stage.programs) {
        expect(next?.id).not.toBe(current.id)
        if (layout?.form === 'divided') expect(layout.side.next?.id).not.toBe(layout.side.current.id)
      }
    })
  })

  it('shows nothing beside an interruption, nor beside black', () => {
    always(({ stage }) => {
      for (const { current, layout, ticker } of stage.programs)
        if (current.interruption || current.content.kind === 'black')
          expect([layout?.form, ticker]).toEqual(['full', []])
    })
  })

  it('is left with nothing open, and its record ends by shutdown or what ended it before', () => {
    always(({ state, segments }) => {
      expect([state.zones.main.open, state.zones.side.open]).toEqual([null, null])
      for (const { creditedMs, elapsedMs } of segments) expect(creditedMs).toBeLessThanOrEqual(elapsedMs)
    })
  })
})
