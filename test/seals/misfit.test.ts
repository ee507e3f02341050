import { describe, expect, it } from 'vitest'
import { segmentHash, type ChainedSegment } from '../../ledger/chain.ts'
import { placeUntrusted } from '../../ledger/replacement.ts'
import { signSeal, type Seal } from '../../ledger/seal.ts'
import { aShowing, nineMs, shanghai } from '../ledger/a-showing.ts'
import { AStation, firstKey, threeDays, twelveSeconds } from './a-station.ts'

const station = threeDays()
const nowhere = 'f'.repeat(64)

/** The second or third seal changed, and signed again with the station's own key. */
function signedAgain(index: number, change: (seal: Seal) => Partial<Seal>): Seal[] {
  const seal = station.seals[index]
  if (!seal) throw new Error(`no seal ${index}`)
  return station.seals.with(index, signSeal({ ...seal, ...change(seal) }, firstKey))
}

describe('a seal that is signed but does not fit', () => {
  it.each<[string, number, (seal: Seal) => Partial<Seal>, string]>([
    ['follows another seal', 1, () => ({ prevSeal: nowhere }), 'link'],
    ['is the first and follows one', 0, () => ({ prevSeal: nowhere }), 'link'],
    ['belongs to another station', 1, () => ({ station: '4415210002' }), 'station'],
    ['has a number of its own', 1, () => ({ number: 7 }), 'missing'],
    ['begins after another record', 1, (s) => ({ segments: { ...s.segments, before: nowhere } }), 'coverage'],
    ['begins later', 2, ({ acts }) => ({ acts: { ...acts, first: 3, count: 1 } }), 'coverage'],
    ['counts wrongly', 2, ({ acts }) => ({ acts: { ...acts, count: 5 } }), 'coverage'],
    ['ends before it begins', 1, (s) => ({ acts: { ...s.acts, last: 0, count: -1 } }), 'coverage'],
    ['ends at another record', 2, (s) => ({ segments: { ...s.segments, head: nowhere } }), 'head'],
  ])('%s', (_what, index, change, what) => {
    expect(station.verified({ seals: signedAgain(index, change) })).toMatchObject({
      where: `seal 2026-11-${22 + index}`,
      what,
    })
  })
})

describe('a record whose hash is right but which follows another', () => {
  it('is named', () => {
    const [first, second, third] = station.segments as [ChainedSegment, ChainedSegment, ChainedSegment]
    const stray = { ...second, prevHash: nowhere, hash: segmentHash(second, 2, nowhere) }
    expect(station.verified({ segments: [first, stray, third] })).toMatchObject({
      where: 'segment 2',
      what: 'link',
      expected: first.hash,
      found: nowhere,
    })
  })
})

describe('a record of three boots ago', () => {
  it('can no longer be replaced; one of the boot before can', () => {
    const reading = { bootId: 'boot-1', monoMs: 605_000, wallMs: nineMs, trusted: true }
    const being = (...boots: readonly string[]) => {
      const [old] = aShowing({ wallMs: 0, trusted: false }).beats(3).left()
      const [later] = twelveSeconds()
      if (!old || !later) throw new Error('no segment')
      return new AStation().shows(old, ...boots.map((bootId) => ({ ...later, bootId })))
    }
    const placed = (aStation: AStation) =>
      aStation.shows(...placeUntrusted(aStation.segments.slice(0, 1), reading, shanghai).replacements)
    expect(placed(being('boot-2')).verified()).toMatchObject({ sound: true, replaced: 1 })
    expect(placed(being('boot-2', 'boot-3')).verified()).toMatchObject({
      where: 'segment 4',
      what: 'citation',
    })
  })
})
