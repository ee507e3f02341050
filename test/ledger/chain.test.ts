import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical, type Canonical } from '../../ledger/canonical.ts'
import { chain, chainStart, segmentHash, type ChainedSegment } from '../../ledger/chain.ts'
import type { ClosedSegment } from '../../ledger/segment.ts'
import { aShowing, nineMs } from './a-showing.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Twelve seconds of a video, two of them frozen: the first record of a station. */
function theFirst(): ClosedSegment {
  const [segment] = aShowing().beats(10).frozenFor(2).left()
  if (!segment) throw new Error('a showing leaves a segment')
  return segment
}

/** What is hashed of it, byte for byte. Another program must come to the same. */
const firstBytes =
  '{"bootId":"boot-1","clockTrusted":true,"creditedMs":10000,"elapsedMs":12000,"endReason":"ended",' +
  '"endedAtMs":1795309212000,"excludedMs":{"clockUntrusted":0,"frozen":2000,"hidden":0,"panelOff":0},' +
  '"itemId":"1834567890123456789","kind":"video","localDate":"2026-11-22","localHour":9,' +
  '"mediaHash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","part":0,"place":"演示点位",' +
  '"prevHash":"0000000000000000000000000000000000000000000000000000000000000000",' +
  '"publisher":"科普中国-乐享健康","screen":"4415210001001","seq":1,"shell":"chromium","showingId":"run-1",' +
  '"sourceClass":"science","startMonoMs":5000,"startedAtMs":1795309200000,"themes":["前沿科技"],' +
  '"title":"月亮为什么有圆缺","zone":"main"}'
const firstHash = 'b2a7c87bdf54452720f49abfbd82163c0ca3a1fd7a18f3ec3bbae3ab6d081caa'
const secondHash = '0056e64ac0c7bfd04721f693ce3b095aa74a0e371352035f6fdda0b32b521ec5'

describe('the canonical bytes of a record', () => {
  it('sort names, leave out blanks, and keep Chinese as it is', () => {
    expect(canonical({ b: 1, a: [true, null, '来源'], A: { z: -0, y: '"\n' } })).toBe(
      '{"A":{"y":"\\"\\n","z":0},"a":[true,null,"来源"],"b":1}',
    )
  })

  it('do not depend on the order in which fields were written', () => {
    expect(canonical({ x: 1, y: { p: 2, q: 3 } })).toBe(canonical({ y: { q: 3, p: 2 }, x: 1 }))
  })

  it('sort by UTF-16 code unit, as RFC 8785 does', () => {
    expect(canonical({ '\u{1f600}': 1, '\ufb33': 2, é: 3, '1': 4 })).toBe(
      '{"1":4,"é":3,"\u{1f600}":1,"\ufb33":2}',
    )
  })

  it('hold whole numbers only', () => {
    for (const number of [0.5, Number.NaN, Infinity, 2 ** 53])
      expect(() => canonical({ number })).toThrow(TypeError)
  })
})

describe('the first record of a station', () => {
  it('has these bytes and this hash, in every edition', () => {
    expect(sha256(firstBytes)).toBe(firstHash)
    expect(chain(theFirst(), null)).toMatchObject({ seq: 1, prevHash: chainStart, hash: firstHash })
  })

  it('is followed by one whose hash covers its own', () => {
    const second = chain(theFirst(), chain(theFirst(), null))
    expect(second).toMatchObject({ seq: 2, prevHash: firstHash, hash: secondHash })
    expect(sha256(firstBytes.replace('"seq":1', '"seq":2').replace(chainStart, firstHash))).toBe(secondHash)
  })
})

const isSound = (record: ChainedSegment) => segmentHash(record, record.seq, record.prevHash) === record.hash

/** Every way to change one field of a record, at any depth. */
function* flips(value: Canonical, path: string): Generator<[string, Canonical]> {
  if (Array.isArray(value)) {
    yield [path, [...(value as readonly Canonical[]), 'slipped in']]
    yield [path, []]
  } else if (value !== null && typeof value === 'object') {
    const fields = value as { readonly [name: string]: Canonical }
    for (const [name, field] of Object.entries(fields))
      for (const [where, flipped] of flips(field, `${path}.${name}`))
        yield [where, { ...fields, [name]: flipped }]
  } else if (typeof value === 'number') yield [path, value + 1]
  else if (typeof value === 'boolean') yield [path, !value]
  else yield [path, `${value}.`]
}

describe('a chained record', () => {
  const record = chain(theFirst(), { seq: 41, hash: sha256('the one before') })

  it('is sound as it stands', () => {
    expect(isSound(record)).toBe(true)
  })

  const changed = [...flips(record as unknown as Canonical, 'record')]
  it.each(changed)('breaks when %s is changed', (_path, flipped) => {
    expect(isSound(flipped as unknown as ChainedSegment)).toBe(false)
  })

  it('was flipped in every field that it has', () => {
    const { shown, excludedMs, ...rest } = record
    const fields = Object.keys({ ...shown, ...excludedMs, ...rest })
    expect(new Set(changed.map(([path]) => path.split('.').at(-1)))).toEqual(new Set(fields))
  })

  it('says when, by both clocks', () => {
    expect(record).toMatchObject({ startedAtMs: nineMs, endedAtMs: nineMs + 12_000, startMonoMs: 5_000 })
  })
})
