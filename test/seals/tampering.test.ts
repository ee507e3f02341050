import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chain } from '../../ledger/chain.ts'
import { parseDay, writeDay } from '../../ledger/ledger-file.ts'
import { signSeal } from '../../ledger/seal.ts'
import { keyId, publicKeyOf } from '../../ledger/suite.ts'
import type { SealedDay, Verdict } from '../../ledger/verdict.ts'
import { verifyDays, verifyLedger } from '../../ledger/verify.ts'
import { AStation, firstKey, secondKey, threeDays, twelveSeconds } from './a-station.ts'

const station = threeDays()
const files = [0, 1, 2].map((index) => Buffer.from([...writeDay(station.day(index))].join('')))

/** What a verifier says of the three files; a file without a readable seal names its first line. */
function verdictOn(all: readonly Buffer[]): Verdict | { sound: false; where: string } {
  const days: SealedDay[] = []
  for (const [index, bytes] of all.entries()) {
    const { seal, ...rest } = parseDay([bytes])
    if (!seal) return { sound: false, where: `file ${index + 1} line 1` }
    days.push({ seal, ...rest })
  }
  return verifyDays(days)
}

/** The names under which the record at a byte of a file may be reported. */
function namesAt(file: number, offset: number): RegExp {
  const bytes = files[file] ?? Buffer.alloc(0)
  const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length
  const { segments, acts } = station.day(file)
  const names = [
    '(seal .*|file \\d line 1)',
    ...segments.map(({ seq }) => `segment ${seq}`),
    ...acts.map(({ seq }) => `act ${seq}`),
  ]
  return new RegExp(`^${names[line] ?? 'nothing'}$`)
}

function flipped(file: number, offset: number, mask: number): Buffer[] {
  return files.map((bytes, index) => {
    if (index !== file) return bytes
    const changed = Buffer.from(bytes)
    changed.writeUInt8((changed[offset] ?? 0) ^ mask, offset)
    return changed
  })
}

const aByte = fc
  .nat(2)
  .chain((file) =>
    fc.tuple(fc.constant(file), fc.nat((files[file]?.length ?? 1) - 1), fc.integer({ min: 1, max: 255 })),
  )

describe('three sealed days', () => {
  it('are sound as they stand', () => {
    expect(verdictOn(files)).toMatchObject({ sound: true, seals: 3, segments: 3, acts: 3, gaps: [] })
  })

  it('break at the record whose byte was flipped: every byte of the first, its lowest bit', () => {
    for (let offset = 0; offset < (files[0]?.length ?? 0); offset += 1) {
      const verdict = verdictOn(flipped(0, offset, 1))
      if (verdict.sound) throw new Error(`byte ${offset} was flipped and nobody noticed`)
      expect(verdict.where).toMatch(namesAt(0, offset))
    }
  })

  it('break at the record whose byte was flipped: any byte of any file, any bits', () => {
    fc.assert(
      fc.property(aByte, ([file, offset, mask]) => {
        const verdict = verdictOn(flipped(file, offset, mask))
        expect(verdict.sound).toBe(false)
        if (!verdict.sound) expect(verdict.where).toMatch(namesAt(file, offset))
      }),
      { seed: 20261122, numRuns: 1_000 },
    )
  })
})

/** Twenty showings and acts over four days. */
const longer = (() => {
  const being = new AStation()
  for (let day = 0; day < 4; day += 1) {
    for (let n = 0; n < 5; n += 1) being.shows(...twelveSeconds(day)).acted()
    being.sealsDay(`2026-11-${22 + day}`)
  }
  return being
})()

type Records = readonly { readonly seq: number }[]
const broken = (changed: { segments?: Records; acts?: Records; seals?: unknown[] }) =>
  verifyLedger({
    seals: longer.seals,
    segments: longer.segments,
    acts: longer.acts,
    ...changed,
  } as Parameters<typeof verifyLedger>[0])

const chains = [
  ['segment', 'segments'],
  ['act', 'acts'],
] as const
const at = fc.nat(19)
const runs = { seed: 20261122, numRuns: 100 }

describe.each(chains)('a chain of sealed %ss', (noun, name) => {
  const records: Records = longer[name]

  it('names the first that is missing', () => {
    fc.assert(
      fc.property(at, (index) => {
        const verdict = broken({ [name]: records.toSpliced(index, 1) })
        expect(verdict).toMatchObject({ sound: false, what: 'missing', where: `${noun} ${index + 1}` })
      }),
      runs,
    )
  })

  it('names the first of two that changed places', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        fc.pre(a < b)
        const [first, second] = [records[a], records[b]] as [Records[0], Records[0]]
        const verdict = broken({ [name]: records.with(a, second).with(b, first) })
        expect(verdict).toMatchObject({ sound: false, what: 'missing', where: `${noun} ${a + 1}` })
      }),
      runs,
    )
  })

  it('names the place where one was slipped in', () => {
    fc.assert(
      fc.property(at, fc.nat(20), (copied, to) => {
        const copy = records[copied] as Records[0]
        const verdict = broken({ [name]: records.toSpliced(to, 0, copy) })
        expect(verdict.sound).toBe(false)
        // Put beside itself, it is the second of the two that does not belong.
        const expected = copied === to ? to + 2 : to + 1
        if (!verdict.sound) expect(verdict.where).toBe(`${noun} ${expected}`)
      }),
      runs,
    )
  })
})

describe('seals', () => {
  it('name the one that is missing between two others', () => {
    expect(broken({ seals: longer.seals.toSpliced(1, 1) })).toMatchObject({
      where: 'seal 2026-11-24',
      what: 'missing',
      expected: '2',
      found: '3',
    })
  })

  it('name two that changed places, and one that comes twice', () => {
    const [a, b, c, d] = longer.seals
    expect(broken({ seals: [a, c, b, d] })).toMatchObject({ where: 'seal 2026-11-24', what: 'missing' })
    expect(broken({ seals: [a, a, b, c, d] })).toMatchObject({ where: 'seal 2026-11-22', what: 'number' })
  })

  it('catch a chain that was made anew without the key, from the changed record on', () => {
    const forged = longer.segments.slice(0, 2)
    for (const segment of longer.segments.slice(2))
      forged.push(chain({ ...segment, shown: { ...segment.shown, title: '另一个' } }, forged.at(-1) ?? null))
    expect(broken({ segments: forged })).toMatchObject({ where: 'seal 2026-11-22', what: 'head' })
  })

  it('catch totals that are not the sum, even under a good signature', () => {
    const [seal] = longer.seals
    if (!seal) throw new Error('no seal')
    const day = seal.totals['2026-11-22']
    if (!day) throw new Error('no day')
    const totals = { '2026-11-22': { ...day, creditedMs: { science: 18_000_000 } } }
    expect(broken({ seals: [signSeal({ ...seal, totals }, firstKey)] })).toMatchObject({
      where: 'seal 2026-11-22',
      what: 'totals',
    })
  })
})

describe('a ledger made up anew with another key', () => {
  const forged = new AStation()
    .withKey(secondKey)
    .shows(...twelveSeconds())
    .sealsDay('2026-11-22')

  it('agrees with itself: alone it cannot be told from a true one', () => {
    expect(forged.verified()).toMatchObject({ sound: true })
  })

  it('is caught by whoever knows the key in the register', () => {
    const known = keyId(publicKeyOf(firstKey))
    expect(forged.verified({ keyId: known })).toMatchObject({ where: 'seal 2026-11-22', what: 'key' })
    expect(threeDays().verified({ keyId: known })).toMatchObject({ sound: true })
  })

  it('is caught by the county’s receipt, even when it was made with the station’s own key', () => {
    const again = new AStation().shows(...twelveSeconds(0, 'government')).sealsDay('2026-11-22')
    const receipts = threeDays().seals.map(({ number, hash }) => ({ number, hash }))
    expect(again.verified({ receipts })).toMatchObject({ where: 'seal 2026-11-22', what: 'receipt' })
  })
})
