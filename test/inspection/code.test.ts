import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import {
  readInspectionCode,
  writeInspectionCode,
  type InspectionSummary,
} from '../../ledger/inspection-code.ts'
import { isAvailable, publicKeyOf } from '../../ledger/suite.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const key = publicKeyOf(privateKey)

/** As long as it can get: a busy month of a big screen, years into its life. */
const longest: InspectionSummary = {
  station: '4415210001',
  at: '2026-11-30T23:59:59+08:00',
  clockTrusted: true,
  metDays: 30,
  dueDays: 30,
  today: { science: 86_400, 'local-science': 86_400, government: 86_400, convenience: 86_400, other: 86_400 },
  month: {
    ...{ science: 2_678_400, 'local-science': 2_678_400, government: 2_678_400, convenience: 2_678_400 },
    ...{ 'public-interest': 2_678_400, emergency: 2_678_400, other: 2_678_400 },
  },
  seal: { date: '2026-11-29', hashPrefix: '0123456789abcdef' },
  segments: 99_999_999,
  acts: 9_999_999,
}

/** Digits, letters and signs as a QR code in bytes takes them. */
const versionOf = (text: string, ecc: 'L' | 'M') => (encode(text, { ecc, border: 0 }).size - 17) / 4

describe('an inspection code', () => {
  const code = writeInspectionCode(longest, privateKey)

  it('says the same after it was read as before it was written', () => {
    const verdict = readInspectionCode(code, key)
    expect(verdict).toMatchObject({
      sound: true,
      summary: { ...longest, suite: 'ed25519-sha256', publicKey: key },
    })
  })

  it('fits a QR code of version 15 at its longest, with a quarter of it to spare for damage', () => {
    expect(versionOf(code, 'M')).toBeLessThanOrEqual(15)
  })

  it('of which any one sign was changed is not sound', () => {
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.constantFrom(...'0123456789abcT|+-:/,sA_'), (place, sign) => {
        fc.pre(code[place] !== sign)
        const changed = code.slice(0, place) + sign + code.slice(place + 1)
        expect(readInspectionCode(changed, null).sound).toBe(false)
      }),
      { seed: 20_261_122, numRuns: 400 },
    )
  })

  it('of another station’s key is told apart once the right key is known', () => {
    const other = generateKeyPairSync('ed25519').privateKey
    const forged = writeInspectionCode(longest, other)
    expect(readInspectionCode(forged, null).sound).toBe(true)
    expect(readInspectionCode(forged, key)).toMatchObject({ sound: false, flaw: 'other-key' })
  })

  it('of a station that never sealed and has shown nothing is sound too', () => {
    const first = {
      ...longest,
      today: {},
      month: {},
      seal: null,
      metDays: 0,
      dueDays: 0,
      clockTrusted: false,
    }
    const verdict = readInspectionCode(writeInspectionCode(first, privateKey), key)
    expect(verdict).toMatchObject({ sound: true, summary: first })
  })

  it('is unreadable where it is anything else, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), (text) => {
        expect(readInspectionCode(text, null)).toEqual({ sound: false, flaw: 'unreadable', summary: null })
      }),
      { seed: 20_261_122, numRuns: 200 },
    )
  })

  it.runIf(isAvailable('sm2-sm3'))('of an SM2 station is signed with its own suite, and fits as well', () => {
    const made = generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey
    // Keys are kept as PEM: one that was read back is what a station signs with.
    const sm2 = createPrivateKey(made.export({ type: 'pkcs8', format: 'pem' }))
    const code = writeInspectionCode(longest, sm2)
    expect(readInspectionCode(code, publicKeyOf(sm2))).toMatchObject({
      sound: true,
      summary: { suite: 'sm2-sm3' },
    })
    expect(versionOf(code, 'L')).toBeLessThanOrEqual(15)
  })
})
