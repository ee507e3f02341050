import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChainedSegment } from '../../ledger/chain.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { sha256 } from '../../ledger/link.ts'
import { localHour } from '../../ledger/local-hour.ts'
import { placeUntrusted, type Replacement } from '../../ledger/replacement.ts'
import { frozen, moving, nineMs, shanghai, aShowing, tallyOf } from '../ledger/a-showing.ts'
import { AStation, twelveSeconds } from './a-station.ts'

/** The machine started at 08:00 on the first day of 1970 in Shanghai; its monotonic clock stood at 5 s. */
const in1970 = () => aShowing({ wallMs: 0, trusted: false })
/** At nine o'clock on 2026-11-22 the clock was put right; ten minutes had passed since the showing began. */
const putRight: ClockReading = { bootId: 'boot-1', monoMs: 605_000, wallMs: nineMs, trusted: true }

const station = () => new AStation().shows(...in1970().beats(10).frozenFor(2).left())
const placed = (being: AStation, reading = putRight) => placeUntrusted(being.segments, reading, shanghai)

describe('a record from before the clock was right', () => {
  const [old] = station().segments
  const { replacements } = placed(station())

  it('is placed by the monotonic distance to the trusted reading', () => {
    expect(replacements).toHaveLength(1)
    expect(replacements[0]).toMatchObject({
      startedAtMs: nineMs - 600_000,
      endedAtMs: nineMs - 588_000,
      startMonoMs: 5_000,
      localDate: '2026-11-22',
      localHour: 8,
      clockTrusted: true,
    })
  })

  it('credits there what had waited; frozen stays frozen', () => {
    expect(old).toMatchObject({ creditedMs: 0, excludedMs: { clockUntrusted: 10_000, frozen: 2_000 } })
    expect(replacements[0]).toMatchObject({
      elapsedMs: 12_000,
      creditedMs: 10_000,
      excludedMs: { clockUntrusted: 0, frozen: 2_000 },
    })
  })

  it('is cited by number, hash and the date it was counted under, and stays as it is', () => {
    expect(replacements[0]?.replaces).toEqual({ seq: 1, hash: old?.hash, localDate: '1970-01-01' })
    expect(replacements[0]?.shown).toEqual(old?.shown)
  })

  it('moves from one date to the other in the seals, whichever day each falls under', () => {
    const being = station().sealsDay('2026-11-21')
    being.shows(...placed(being).replacements).sealsDay('2026-11-22')
    const none = { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 }
    expect(being.seals[1]?.totals).toEqual({
      '2026-11-22': { creditedMs: { science: 10_000 }, excludedMs: { ...none, frozen: 2_000 }, plays: 1 },
      '1970-01-01': {
        creditedMs: {},
        excludedMs: { ...none, frozen: -2_000, clockUntrusted: -10_000 },
        plays: -1,
      },
    })
    expect(being.verified()).toMatchObject({
      sound: true,
      replaced: 1,
      totals: {
        '1970-01-01': { creditedMs: { science: 0 }, excludedMs: none, plays: 0 },
        '2026-11-22': { creditedMs: { science: 10_000 } },
      },
    })
  })
})

/** Written down once, like the other golden vectors. */
const replacementBytes =
  '{"bootId":"boot-1","clockTrusted":true,"creditedMs":10000,"elapsedMs":12000,"endReason":"ended",' +
  '"endedAtMs":1795308612000,"excludedMs":{"clockUntrusted":0,"frozen":2000,"hidden":0,"panelOff":0' +
  '},"itemId":"1834567890123456789","kind":"video","localDate":"2026-11-22","localHour":8,"mediaHas' +
  'h":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","part":0,"place":"演示点位","p' +
  'revHash":"cc5f70a4d014e5125c2010ed254017f56b37d3f0a52603ee6435ac6b70303629","publisher":"科普中国-乐享' +
  '健康","replaces":{"hash":"cc5f70a4d014e5125c2010ed254017f56b37d3f0a52603ee6435ac6b70303629","local' +
  'Date":"1970-01-01","seq":1},"screen":"4415210001001","seq":2,"shell":"chromium","showingId":"run' +
  '-1","sourceClass":"science","startMonoMs":5000,"startedAtMs":1795308600000,"themes":["前沿科技"],"ti' +
  'tle":"月亮为什么有圆缺","zone":"main"}'
const replacementHash = 'afbf6dbbe085583c4ae28f3683794adc09e11e5a7bc7112d404aa463df3392be'

describe('a replacement in the chain', () => {
  it('has these bytes and this hash, in every edition', () => {
    expect(sha256(replacementBytes)).toBe(replacementHash)
    const being = station()
    expect(being.shows(...placed(being).replacements).segments[1]).toMatchObject({
      seq: 2,
      hash: replacementHash,
    })
  })
})

describe('a record that crosses an hour at its right time', () => {
  it('is replaced by a piece on each side, midnight too', () => {
    const midnightMs = nineMs + 15 * 3_600_000
    const reading = { ...putRight, wallMs: midnightMs + 595_000 }
    const { replacements } = placed(station(), reading)
    expect(replacements.map(({ localDate, localHour: hour, part, endReason }) => [localDate, hour, part, endReason])).toEqual([
      ['2026-11-22', 23, 0, 'hour'],
      ['2026-11-23', 0, 1, 'ended'],
    ]) // prettier-ignore
    expect(replacements.map(({ elapsedMs, creditedMs }) => [elapsedMs, creditedMs])).toEqual([
      [5_000, 4_166],
      [7_000, 5_834],
    ])
    expect(replacements[1]).toMatchObject({ startedAtMs: midnightMs, startMonoMs: 10_000 })
    const being = station()
    expect(being.shows(...replacements).verified()).toMatchObject({ sound: true, replaced: 1 })
  })

  it('adds up in every piece and over them, and every piece lies in its hour', () => {
    const beats = fc.array(fc.tuple(fc.constantFrom(moving, frozen), fc.nat(3_000)), { maxLength: 20 })
    fc.assert(
      fc.property(beats, fc.nat(3_600_000), (all, shiftMs) => {
        const showing = in1970()
        for (const [evidence, ms] of all) showing.beat({ ...evidence, spanMs: ms, mediaMs: ms }, ms)
        const being = new AStation().shows(...showing.left())
        const { replacements } = placed(being, { ...putRight, wallMs: nineMs + shiftMs })
        const old = tallyOf(being.segments)
        const { frozen: frozenMs, clockUntrusted } = old.excludedMs
        expect(tallyOf(replacements)).toMatchObject({
          elapsedMs: old.elapsedMs,
          creditedMs: clockUntrusted,
          excludedMs: { frozen: frozenMs, clockUntrusted: 0 },
        })
        for (const piece of replacements) {
          const { startedAtMs, endedAtMs, elapsedMs } = piece
          expect(endedAtMs - startedAtMs).toBe(elapsedMs)
          expect(endedAtMs).toBeLessThanOrEqual(localHour(startedAtMs, shanghai).endsAtMs)
        }
        expect(being.shows(...replacements).verified()).toMatchObject({ sound: true, unsealed: {} })
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })
})

describe('a record that nobody can place', () => {
  it('is one of another boot: it stays untrusted for ever', () => {
    const { replacements, unplaced } = placed(station(), { ...putRight, bootId: 'boot-2' })
    expect(replacements).toEqual([])
    expect(unplaced).toMatchObject([{ why: 'other-boot' }])
  })

  it('is one from before a step of the wrong clock: a night asleep may lie between', () => {
    const showing = in1970().beats(5).clockSetBy(8 * 3_600_000).beats(7) // prettier-ignore
    const { replacements, unplaced } = placed(new AStation().shows(...showing.left()))
    expect(replacements).toMatchObject([{ elapsedMs: 7_000, startMonoMs: 10_000, part: 1 }])
    expect(unplaced).toMatchObject([{ why: 'clock-moved', segment: { elapsedMs: 5_000 } }])
  })

  it('is any, as long as no reading is trusted', () => {
    expect(() => placed(station(), { ...putRight, trusted: false })).toThrow(TypeError)
  })
})

describe('a replacement that is not one', () => {
  const [right] = placed(station()).replacements
  if (!right) throw new Error('nothing was replaced')
  const changed = (change: Partial<Replacement>) => station().shows({ ...right, ...change })
  const cites = (change: Partial<ChainedSegment>) => ({ replaces: { ...right.replaces, ...change } })

  it.each([
    ['another hash', cites({ hash: 'f'.repeat(64) })],
    ['another date', cites({ localDate: '1970-01-02' })],
    ['another boot', { bootId: 'boot-2' }],
    ['another item', { shown: { ...right.shown, itemId: 'another' } }],
    ['a clock that is not trusted either', { clockTrusted: false }],
    ['itself', cites({ seq: 2 })],
    ['more than there was', { creditedMs: 12_000, excludedMs: { ...right.excludedMs, frozen: 0 } }],
  ])('names %s', (_what, change) => {
    expect(changed(change).verified()).toMatchObject({ where: 'segment 2', what: 'citation' })
  })

  it('replaces a part only', () => {
    const half = { elapsedMs: 6_000, creditedMs: 6_000, excludedMs: { ...right.excludedMs, frozen: 0 } }
    expect(changed(half).verified()).toMatchObject({ where: 'segment 1', what: 'citation' })
  })

  it('replaces what was replaced before, or what needed none', () => {
    const twice = station().shows(right, right)
    expect(twice.verified()).toMatchObject({ where: 'segment 3', what: 'citation' })
    const being = new AStation().shows(...twelveSeconds())
    const [trusted] = being.segments
    const { seq, hash, localDate } = trusted as ChainedSegment
    being.shows({ ...right, replaces: { seq, hash, localDate } })
    expect(being.verified()).toMatchObject({ where: 'segment 2', what: 'citation' })
  })

  it('counts as out of reach where the ledger is read from a later seal on', () => {
    const being = station().sealsDay('2026-11-21')
    being.shows(right).sealsDay('2026-11-22')
    const later = { seals: being.seals.slice(1), segments: being.segments.slice(1) }
    expect(being.verified(later)).toMatchObject({ sound: true, replaced: 0, outOfReach: 1 })
  })
})
