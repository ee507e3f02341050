import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provenMs, slackMs, type Evidence } from '../../ledger/evidence.ts'
import { localHour } from '../../ledger/local-hour.ts'
import type { ClosedSegment } from '../../ledger/segment.ts'
import { aShowing, shanghai, tallyOf } from './a-showing.ts'

const runs = { seed: 20261122, numRuns: 400 }

const spanMs = fc.oneof(
  fc.double({ min: 0, max: 1_200, noNaN: true }),
  fc.constantFrom(0, 1000),
  fc.nat(60_000),
)
const evidence: fc.Arbitrary<Evidence> = fc.record({
  spanMs,
  mediaMs: fc.option(spanMs),
  frames: fc.option(fc.constantFrom(0, 0, 1, 30)),
  painted: fc.constantFrom(0, 5, 5),
  visible: fc.constantFrom(true, true, true, false),
  panel: fc.constantFrom('unknown', 'unknown', 'on', 'off'),
})

type Happening =
  | { readonly type: 'beat'; readonly evidence: Evidence; readonly elapsedMs: number }
  | { readonly type: 'clock'; readonly shiftMs: number; readonly trusted: boolean }

const beat = fc.record({
  type: fc.constant('beat' as const),
  evidence,
  elapsedMs: fc.oneof(fc.nat(1_500), fc.constantFrom(0, 0, 1000), fc.nat(7_300_000)),
})
const clock = fc.record({
  type: fc.constant('clock' as const),
  shiftMs: fc.integer({ min: -30_000_000, max: 30_000_000 }),
  trusted: fc.boolean(),
})
const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof({ arbitrary: beat, weight: 12 }, { arbitrary: clock, weight: 1 }),
  { maxLength: 60 },
)

function metered(all: readonly Happening[], trusted = true): ClosedSegment[] {
  const showing = aShowing({ trusted })
  for (const each of all) {
    if (each.type === 'beat') showing.beat(each.evidence, each.elapsedMs)
    else showing.clockSetBy(each.shiftMs, each.trusted)
  }
  return showing.left()
}

const beatsOf = (all: readonly Happening[]) => all.filter((each) => each.type === 'beat')
const sum = (figures: number[]) => figures.reduce((total, each) => total + each, 0)

describe('whatever the beats and the clocks do', () => {
  it('credited and excluded make up elapsed, to the millisecond, in every segment and in whole numbers', () => {
    fc.assert(
      fc.property(happenings, fc.boolean(), (all, trusted) => {
        const segments = metered(all, trusted)
        for (const { elapsedMs, creditedMs, excludedMs } of segments) {
          const figures = [creditedMs, ...Object.values(excludedMs)]
          expect(sum(figures)).toBe(elapsedMs)
          for (const figure of figures) expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true)
        }
        expect(tallyOf(segments).elapsedMs).toBe(sum(beatsOf(all).map(({ elapsedMs }) => elapsedMs)))
      }),
      runs,
    )
  })

  it('credit exceeds neither the time that passed, nor what the media proved, nor what the beats claimed', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const { creditedMs } = tallyOf(metered(all))
        const counted = beatsOf(all).filter((each) => each.evidence.visible && each.evidence.panel !== 'off')
        // Floating-point sums differ by their order.
        const allowance = 1e-6
        expect(creditedMs).toBeLessThanOrEqual(sum(beatsOf(all).map((each) => each.elapsedMs)))
        expect(creditedMs).toBeLessThanOrEqual(sum(counted.map((each) => each.evidence.spanMs)) + allowance)
        expect(creditedMs).toBeLessThanOrEqual(
          sum(counted.map((each) => provenMs(each.evidence, true))) + allowance,
        )
      }),
      runs,
    )
  })

  it('segments of one showing are numbered on and lie each in one local hour', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        metered(all).forEach((segment, index) => {
          expect(segment.part).toBe(index)
          const hour = localHour(segment.startedAtMs, shanghai)
          expect([segment.localDate, segment.localHour]).toEqual([hour.date, hour.hour])
          expect(segment.endedAtMs).toBeLessThanOrEqual(hour.endsAtMs)
        })
      }),
      runs,
    )
  })

  it('nothing is credited while the clock cannot tell the day', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        for (const segment of metered(all)) {
          if (segment.clockTrusted) expect(segment.excludedMs.clockUntrusted).toBe(0)
          else expect(segment.creditedMs).toBe(0)
        }
      }),
      runs,
    )
  })

  it('late beats lose nothing: however they are bunched, within an hour the whole time is credited', () => {
    const waits = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(waits, fc.array(fc.nat(3_000), { minLength: 60, maxLength: 60 }), (spans, delays) => {
        // Every beat leaves the page at the end of its span, and arrives later, never before an earlier one.
        const showing = aShowing()
        let [leftMs, arrivedMs] = [0, 0]
        for (const [index, spanMs] of spans.entries()) {
          leftMs += spanMs
          const arrives = Math.max(arrivedMs, leftMs + (delays[index] ?? 0))
          const evidence = {
            spanMs,
            mediaMs: spanMs,
            frames: 1,
            painted: 1,
            visible: true,
            panel: 'on' as const,
          }
          showing.beat(evidence, arrives - arrivedMs)
          arrivedMs = arrives
        }
        expect(showing.sum().creditedMs).toBe(leftMs)
      }),
      runs,
    )
  })

  it('a freeze is never made good by what comes after it', () => {
    const running = fc.array(fc.record({ spanMs: fc.nat(1_500), mediaMs: fc.nat(60_000) }), { maxLength: 30 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), running, (frozenSeconds, after) => {
        const showing = aShowing().frozenFor(frozenSeconds)
        for (const each of after)
          showing.beat({ ...each, frames: 1, painted: 1, visible: true, panel: 'on' }, each.spanMs)
        expect(showing.sum().creditedMs).toBeLessThanOrEqual(sum(after.map((each) => each.spanMs)) + slackMs)
      }),
      runs,
    )
  })
})
