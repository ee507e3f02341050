import { describe, expect, it } from 'vitest'
import { drawUpSeal } from '../../ledger/draw-up.ts'
import { publicKeyOf, keyId } from '../../ledger/suite.ts'
import { verifyDays, verifyLedger } from '../../ledger/verify.ts'
import { shanghai } from '../ledger/a-showing.ts'
import { AStation, anActivity, firstKey, secondKey, threeDays, twelveSeconds } from './a-station.ts'

describe('a sound ledger', () => {
  it('says what it holds', () => {
    expect(threeDays().verified()).toMatchObject({
      sound: true,
      station: '4415210001',
      seals: 3,
      segments: 3,
      acts: 3,
      unsealed: { segments: 0, acts: 0 },
      from: '2026-11-22',
      to: '2026-11-24',
      keyIds: [keyId(publicKeyOf(firstKey))],
      totals: {
        '2026-11-22': { creditedMs: { science: 10_000, government: 10_000 }, plays: 2 },
        '2026-11-24': { creditedMs: { science: 10_000 }, plays: 1 },
      },
    })
  })

  it('is chained beyond its last seal, and says how much is not sealed yet', () => {
    const station = threeDays()
      .shows(...twelveSeconds(3))
      .acted()
      .acted()
    expect(station.verified()).toMatchObject({ sound: true, unsealed: { segments: 1, acts: 2 } })
    const last = station.segments.at(-1)
    if (!last) throw new Error('no segment')
    const changed = station.segments.with(-1, { ...last, creditedMs: 12_000 })
    expect(station.verified({ segments: changed })).toMatchObject({ where: 'segment 4', what: 'hash' })
  })

  it('may have no seal yet, and no record', () => {
    expect(new AStation().verified()).toMatchObject({ sound: true, station: null, from: null })
    expect(new AStation().acted().verified()).toMatchObject({ sound: true, unsealed: { acts: 1 } })
  })

  it('is read once, a record at a time', () => {
    const station = threeDays()
    let read = 0
    function* one<T>(records: readonly T[]) {
      for (const record of records) {
        read += 1
        yield record
      }
    }
    const once = {
      seals: one(station.seals),
      segments: one(station.segments),
      acts: one(station.acts),
    }
    expect(verifyLedger(once)).toMatchObject({ sound: true })
    expect(read).toBe(9)
  })
})

describe('a part of a ledger', () => {
  it('verifies from any seal on: each says what it follows', () => {
    const station = threeDays()
    expect(verifyDays([station.day(1), station.day(2)])).toMatchObject({ sound: true, from: '2026-11-23' })
    expect(verifyDays([station.day(2)])).toMatchObject({ sound: true, segments: 1, acts: 2 })
  })

  it('with all its seals but pruned records verifies, and keeps the figures of the days pruned', () => {
    const station = threeDays()
    const left = { segments: station.segments.slice(2) }
    expect(station.verified(left)).toMatchObject({ sound: false, where: 'segment 1', what: 'missing' })
    expect(station.verified({ ...left, prunedThrough: 2 })).toMatchObject({
      sound: true,
      segments: 1,
      acts: station.acts.length,
      pruned: { seals: 1, segments: 2, to: '2026-11-22' },
      totals: { '2026-11-22': { creditedMs: { science: 10_000 } } },
    })
  })

  it('says where the dates go back, because a clock had run ahead', () => {
    const dates = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-23', '2026-11-24', '2026-11-25']
    const station = dates.reduce((being, date) => being.sealsDay(date), new AStation())
    expect(station.verified()).toMatchObject({
      sound: true,
      gaps: [],
      setBacks: [{ after: '2026-11-24', to: '2026-11-23' }],
    })
  })

  it('is broken where one number bears two seals', () => {
    const [one, other] = [threeDays(), threeDays()]
    const restored = new AStation().shows(...twelveSeconds()).sealsDay('2026-11-22')
    expect(verifyDays([one.day(0), restored.day(0)])).toMatchObject({
      where: 'seal 2026-11-22',
      what: 'fork',
    })
    expect(verifyDays([one.day(0), other.day(1)])).toMatchObject({ sound: true })
  })

  it('names neighbouring seals that are not a day apart', () => {
    const station = new AStation().sealsDay('2026-02-27').sealsDay('2026-02-28').sealsDay('2026-03-02')
    expect(station.verified()).toMatchObject({
      sound: true,
      gaps: [{ after: '2026-02-28', before: '2026-03-02' }],
    })
  })
})

describe('a change of key', () => {
  it('is sound where the last seal by the former key names the next', () => {
    const station = new AStation()
      .shows(...twelveSeconds())
      .sealsDay('2026-11-22', secondKey)
      .sealsDay('2026-11-23')
      .sealsDay('2026-11-24')
    const keyIds = [firstKey, secondKey].map((key) => keyId(publicKeyOf(key)))
    expect(station.verified()).toMatchObject({ sound: true, keyIds })
    for (const known of keyIds) expect(station.verified({ keyId: known }).sound).toBe(true)
  })

  it('is a break where it was not named, or where the former key goes on', () => {
    const unnamed = new AStation().sealsDay('2026-11-22').withKey(secondKey).sealsDay('2026-11-23')
    expect(unnamed.verified()).toMatchObject({ where: 'seal 2026-11-23', what: 'key' })
    const given = new AStation().sealsDay('2026-11-22', secondKey).withKey(firstKey).sealsDay('2026-11-23')
    expect(given.verified()).toMatchObject({ where: 'seal 2026-11-23', what: 'key' })
  })
})

describe('a station', () => {
  it('does not seal records that are broken already', () => {
    const station = new AStation().shows(...twelveSeconds()).acted()
    const [first] = station.segments
    if (!first) throw new Error('no segment')
    const drawn = drawUpSeal({
      station: '4415210001',
      screens: [],
      zone: shanghai,
      date: '2026-11-22',
      sealedAt: { bootId: 'boot-1', monoMs: 1, wallMs: anActivity.atMs, trusted: true },
      publicKey: publicKeyOf(firstKey),
      previous: null,
      segments: [{ ...first, creditedMs: 12_000 }],
      acts: station.acts,
    })
    expect(drawn).toMatchObject({ sound: false, where: 'segment 1', what: 'hash' })
  })

  it('cannot hand in the days of another', () => {
    const [one, other] = [threeDays(), threeDays()]
    const moved = other.seals.map((seal) => ({ ...seal, station: '4415210002' }))
    expect(one.verified({ seals: moved })).toMatchObject({ where: 'seal 2026-11-22', what: 'hash' })
  })

  it('cannot put down figures that do not make up elapsed', () => {
    const [segment] = twelveSeconds()
    if (!segment) throw new Error('no segment')
    const station = new AStation().shows({ ...segment, creditedMs: 11_000 })
    expect(station.verified()).toMatchObject({ where: 'segment 1', what: 'balance' })
  })
})
