import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { playheadOf } from '../../playlist/cue.ts'
import { plannedByClass, sideCues } from '../../playlist/planned.ts'
import { withPlayhead, type Playheads } from '../../playlist/playheads.ts'
import { previewDay } from '../../playlist/preview.ts'
import { layoutAt, sideCueAt, sideOf } from '../../playlist/side.ts'
import { sourceClasses } from '../../playlist/source-class.ts'
import { dateAt } from '../../playlist/local-day.ts'
import { stretchAfter, stretchAt } from '../../playlist/timeline.ts'
import { aPlan, anItem, aTakeover, at, face, listed, nineToSix } from './samples.ts'
import { someMoment } from './random-parts.ts'

const local = { sourceClass: 'government', durationMs: 30_000 } as const
const items = [
  anItem('a', { durationMs: 60_000 }),
  anItem('n', local),
  anItem('m', { ...local, validTo: '2026-11-22' }),
  anItem('flood', { sourceClass: 'emergency' }),
]
const divided = { form: 'divided', ticker: true, sidePlaylistId: 'notices', sideShare: 0.3 } as const
const noon = {
  id: 'noon',
  title: 'noon',
  playlistId: 'p',
  priority: 0,
  window: { start: '12:00', end: '13:00' },
  layout: divided,
}
const plan = aPlan({
  items,
  takeovers: [aTakeover('flood', '2026-11-22 12:10:10', '2026-11-22 12:20')],
  playlists: [listed('p', 'a'), listed('notices', 'n', 'm')],
  schedule: { openingHours: [nineToSix], dayparts: [noon], fallbackPlaylistId: 'p' },
})
const beside = (clock: string, playheads: Playheads = []) => {
  const answer = sideCueAt(plan, at(`2026-11-22 ${clock}`), playheads)
  return answer && face(answer.current)
}

describe('a daypart that divides the glass', () => {
  it('puts its side playlist beside the main one from its first instant to its last', () => {
    expect(['11:59:59', '12:00', '12:00:31', '12:59:59', '13:00'].map((clock) => beside(clock))).toEqual([
      null,
      'n',
      'm',
      'm',
      null,
    ])
    expect(cueAt(plan, at('2026-11-22 12:00:31'), []).current.item?.title).toBe('a')
  })

  it('cuts the side item at its end, and names nothing that would follow it there', () => {
    const begun = [{ playlistId: 'notices', ordinal: 4, startedAt: at('2026-11-22 12:59:50') }]
    const answer = sideCueAt(plan, at('2026-11-22 12:59:55'), begun)
    expect(answer).toMatchObject({ current: { until: at('2026-11-22 13:00'), ordinal: 4 }, next: null })
  })

  it('is alone for a takeover, and the side item that was cut begins anew after it', () => {
    const begun = [{ playlistId: 'notices', ordinal: 20, startedAt: at('2026-11-22 12:10') }]
    expect(beside('12:10:09', begun)).toBe('n')
    expect([beside('12:10:10', begun), layoutAt(plan, at('2026-11-22 12:10:10'))]).toEqual([
      null,
      { form: 'full', ticker: false },
    ])
    expect(sideCueAt(plan, at('2026-11-22 12:20'), begun)?.current).toMatchObject({
      ordinal: 20,
      from: at('2026-11-22 12:20'),
      until: at('2026-11-22 12:20:30'),
    })
  })

  it('leaves the field whole on a day on which its side playlist has nothing to show, and keeps the ticker', () => {
    const expired = aPlan({
      items: [anItem('a'), anItem('m', { validTo: '2026-11-22' })],
      playlists: [listed('p', 'a'), listed('notices', 'm')],
      schedule: { fallbackPlaylistId: 'p', fallbackLayout: divided },
    })
    expect(layoutAt(expired, at('2026-11-22 23:59:59')).form).toBe('divided')
    expect(layoutAt(expired, at('2026-11-23 00:00'))).toEqual({ form: 'full', ticker: true })
    expect(sideCueAt(expired, at('2026-11-23 00:00'), [])).toBeNull()
  })

  it('leaves the preview of the main zone as it was', () => {
    const whole = aPlan({
      items,
      playlists: [listed('p', 'a'), listed('notices', 'n', 'm')],
      schedule: {
        openingHours: [nineToSix],
        dayparts: [{ ...noon, layout: undefined }],
        fallbackPlaylistId: 'p',
      },
    })
    expect(previewDay(whole, '2026-11-24')).toEqual(previewDay(plan, '2026-11-24'))
  })
})

describe('the seconds that a day holds', () => {
  it('are the union over both zones: of another class in full, of the same class once', () => {
    // Nine hours of science; one of notices, less the ten minutes of the flood.
    const flood = 9 * 60 + 50
    expect(plannedByClass(plan, '2026-11-22')).toMatchObject({
      science: 9 * 3600 - flood,
      government: 3600 - flood,
      emergency: flood,
    })
    const same = aPlan({
      items: [anItem('a'), anItem('n')],
      playlists: [listed('p', 'a'), listed('notices', 'n')],
      schedule: { openingHours: [nineToSix], fallbackPlaylistId: 'p', fallbackLayout: divided },
    })
    expect(plannedByClass(same, '2026-11-22').science).toBe(9 * 3600)
  })

  it('may be asked from an instant on', () => {
    expect(plannedByClass(plan, '2026-11-22', at('2026-11-22 12:50')).government).toBe(600)
  })
})

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
/** Random parts in which some rules divide the glass, some of them in favour of a playlist that is not there. */
const someDivided = fc
  .tuple(
    someMoment,
    fc.array(fc.constantFrom('a', 'b', 'c', 'nothing', null), { minLength: 9, maxLength: 9 }),
  )
  .map(([{ parts, instant }, sides]) => {
    const layoutOf = (index: number) => {
      const side = sides[index % sides.length] ?? null
      return side === null ? {} : { layout: { ...divided, sidePlaylistId: side } }
    }
    const { dayparts, campaigns } = parts.schedule
    const schedule = {
      ...parts.schedule,
      dayparts: dayparts.map((each, index) => ({ ...each, ...layoutOf(index) })),
      campaigns: campaigns.map((each, index) => ({ ...each, ...layoutOf(index + 5) })),
      fallbackLayout: { ...divided, sidePlaylistId: sides[8] ?? 'a' },
    }
    return { plan: aPlan({ ...parts, schedule }), instant, zone: schedule.zone }
  })
const runs = { seed: 20261122, numRuns: 150 }

describe('whatever the schedule puts beside', () => {
  it('is there often enough that what holds for it means something', () => {
    const found = fc.sample(someDivided, { ...runs, numRuns: 300 })
    expect(found.filter(({ plan, instant }) => sideCueAt(plan, instant, []) !== null).length).toBeGreaterThan(
      30,
    )
  })

  it('stands beside an item of a rule only: never beside a takeover, filler or black', () => {
    fc.assert(
      fc.property(someDivided, ({ plan, instant }) => {
        const side = sideCueAt(plan, instant, [])
        const { rule } = cueAt(plan, instant, []).current.because
        if (['takeover', 'filler', 'closed'].includes(rule)) expect(side).toBeNull()
        expect(side?.current.kind ?? 'item').toBe('item')
      }),
      runs,
    )
  })

  it('follows the same boundaries as the main zone, and every stretch of it lies in one of the main zone', () => {
    fc.assert(
      fc.property(someDivided, ({ plan, instant }) => {
        let main = stretchAt(plan, Math.floor(instant))
        let side = stretchAt(sideOf(plan), Math.floor(instant))
        for (let i = 0; i < 6; i += 1) {
          expect([side.from, side.until]).toEqual([main.from, main.until])
          expect(side.cycle !== null).toBe(main.arrangement.layout.form === 'divided')
          main = stretchAfter(plan, main)
          side = stretchAfter(sideOf(plan), side)
        }
      }),
      runs,
    )
  })

  it('has neither gap nor overlap as long as the zone is there', () => {
    fc.assert(
      fc.property(someDivided, fraction, ({ plan, instant }, part) => {
        let playheads: Playheads = []
        let now = instant
        for (let i = 0; i < 8; i += 1) {
          const answer = sideCueAt(plan, now, playheads)
          if (answer === null) return
          const { current, next, changesAt } = answer
          if (i > 0) expect(current.from).toBe(Math.floor(now))
          expect(current.until).toBeGreaterThan(now)
          const later = Math.min(changesAt - 1, Math.floor(now + part * (changesAt - now)))
          expect(sideCueAt(plan, later, playheads)?.current).toEqual(current)
          if (next !== null) expect(next.from).toBe(current.until)
          const begun = playheadOf(current)
          if (begun !== null) playheads = withPlayhead(playheads, begun)
          now = cueAt(sideOf(plan), current.until - 1, playheads).current.until
        }
      }),
      runs,
    )
  })

  it('adds to no class more than the day holds, nor takes from what the main zone shows', () => {
    fc.assert(
      fc.property(someDivided, ({ plan, instant, zone }) => {
        const date = dateAt(zone, instant)
        const [main, side] = [previewDay(plan, date), sideCues(plan, date)]
        const seconds = plannedByClass(plan, date)
        const sum = (cues: typeof main, of: string) =>
          cues.reduce((ms, { item, from, until }) => ms + (item?.sourceClass === of ? until - from : 0), 0) /
          1000
        for (const each of sourceClasses) {
          expect(seconds[each]).toBeGreaterThanOrEqual(Math.max(sum(main, each), sum(side, each)))
          expect(seconds[each]).toBeLessThanOrEqual(sum(main, each) + sum(side, each))
          expect(seconds[each]).toBeLessThanOrEqual(25 * 3600)
        }
      }),
      { ...runs, numRuns: 40 },
    )
  })
})
