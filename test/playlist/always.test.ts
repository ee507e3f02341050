import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { playheadOf, type Cue } from '../../playlist/cue.ts'
import { withPlayhead, type Playheads } from '../../playlist/playheads.ts'
import { dateAt, localDay } from '../../playlist/local-day.ts'
import { previewDay } from '../../playlist/preview.ts'
import { someMoment, somePlayhead } from './random-parts.ts'

const runs = { seed: 20261122, numRuns: 150 }
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
/** A cue but for when it began: one without an item may have begun before the one that is asked from. */
const content = (cue: Cue) => ({ ...cue, from: null })

const playheadAt = (instant: number, given: { playlistId: string; ordinal: number; agoMs: number } | null) =>
  given === null
    ? []
    : [{ playlistId: given.playlistId, ordinal: given.ordinal, startedAt: instant - given.agoMs }]

describe('the parts made up here', () => {
  it('put every rule on the glass, so that what holds for them all means something', () => {
    const rules = fc
      .sample(someMoment, { ...runs, numRuns: 400 })
      .map(({ plan, instant }) => cueAt(plan, instant, []).current.because.rule)
    for (const rule of ['takeover', 'campaign', 'daypart', 'fallback', 'filler', 'closed'])
      expect(rules.filter((each) => each === rule).length, rule).toBeGreaterThan(15)
  })
})

describe('whatever the schedule, the instant and the playhead', () => {
  it('the answer surrounds the instant, its next cue follows at once, and its change is to come', () => {
    fc.assert(
      fc.property(someMoment, somePlayhead, ({ plan, instant }, given) => {
        const { current, next, changesAt } = cueAt(plan, instant, playheadAt(instant, given))
        expect(current.from).toBeLessThanOrEqual(instant)
        expect(current.until).toBeGreaterThan(instant)
        expect(next.from).toBe(current.until)
        expect(next.until).toBeGreaterThan(next.from)
        expect(changesAt).toBeGreaterThan(instant)
        expect(changesAt).toBeLessThanOrEqual(current.until)
      }),
      runs,
    )
  })

  it('nothing changes before the instant that was named', () => {
    fc.assert(
      fc.property(someMoment, somePlayhead, fraction, ({ plan, instant }, given, part) => {
        const playheads = playheadAt(
          instant,
          given === null ? null : { ...given, agoMs: Math.abs(given.agoMs) },
        )
        const [playhead] = playheads
        const { current, changesAt } = cueAt(plan, instant, playheads)
        const later = Math.min(changesAt - 1, Math.floor(instant + part * (changesAt - instant)))
        // A playhead may grow too old to be believed; that is not the plan's change.
        fc.pre(
          playhead === undefined ||
            later - playhead.startedAt < 31 * 86_400_000 ||
            given?.playlistId !== current.playlistId,
        )
        expect(cueAt(plan, later, playheads).current).toEqual(current)
      }),
      runs,
    )
  })

  it('the cue that was said to follow does follow', () => {
    fc.assert(
      fc.property(someMoment, ({ plan, instant }) => {
        let { current, next } = cueAt(plan, instant, [])
        for (let i = 0; i < 8; i += 1) {
          const said = next
          ;({ current, next } = cueAt(plan, current.until, []))
          expect(content(current)).toEqual(content(said))
        }
      }),
      runs,
    )
  })

  it('a loop that remembers what it showed meets neither gap nor overlap', () => {
    fc.assert(
      fc.property(someMoment, ({ plan, instant }) => {
        let playheads: Playheads = []
        let at = instant
        for (let i = 0; i < 8; i += 1) {
          const { current } = cueAt(plan, at, playheads)
          if (i > 0 && current.item !== null) expect(current.from).toBe(at)
          const begun = playheadOf(current)
          if (begun !== null) playheads = withPlayhead(playheads, begun)
          at = cueAt(plan, current.until - 1, playheads).current.until
          expect(at).toBeGreaterThanOrEqual(current.until)
        }
      }),
      runs,
    )
  })

  it('a day’s preview tiles it', () => {
    fc.assert(
      fc.property(someMoment, ({ parts, plan, instant }) => {
        const date = dateAt(parts.schedule.zone, instant)
        const { start, end } = localDay(parts.schedule.zone, date)
        let edge = start
        for (const cue of previewDay(plan, date)) {
          if (cue.from !== edge || cue.until <= cue.from) throw new Error(`gap or overlap at ${edge}`)
          edge = cue.until
        }
        expect(edge).toBe(end)
      }),
      { ...runs, numRuns: 60 },
    )
  })

  it('only items that are released and valid that day are shown', () => {
    fc.assert(
      fc.property(someMoment, somePlayhead, ({ parts, plan, instant }, given) => {
        const { item } = cueAt(plan, instant, playheadAt(instant, given)).current
        const date = dateAt(parts.schedule.zone, instant)
        expect(item?.state ?? 'released').toBe('released')
        expect((item?.validFrom ?? date) <= date && date <= (item?.validTo ?? date)).toBe(true)
      }),
      runs,
    )
  })

  it('a real emergency that can be shown is alone, and nothing but takeovers of its rank or higher is beside it', () => {
    fc.assert(
      fc.property(
        someMoment,
        fc.array(fraction, { minLength: 1, maxLength: 20 }),
        ({ parts, plan }, samples) => {
          for (const { takeover, item } of plan.interruptions) {
            if (takeover.status !== 'Actual' || item.sourceClass !== 'emergency') continue
            for (const part of samples) {
              const instant = Math.min(
                takeover.until - 1,
                Math.floor(takeover.from + part * (takeover.until - takeover.from)),
              )
              const date = dateAt(parts.schedule.zone, instant)
              if ((item.validFrom ?? date) > date || (item.validTo ?? date) < date) continue
              const { because } = cueAt(plan, instant, []).current
              expect(because.rule).toBe('takeover')
              const rivals = parts.takeovers
                .filter((each) => each.id === because.id)
                .map((each) => each.priority)
              expect(Math.max(...rivals)).toBeGreaterThanOrEqual(takeover.priority)
            }
          }
        },
      ),
      runs,
    )
  })
})
