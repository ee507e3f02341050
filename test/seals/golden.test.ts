import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDay, sealedDayName, writeDay } from '../../ledger/ledger-file.ts'
import { sha256 } from '../../ledger/link.ts'
import { sealText, verifySeal } from '../../ledger/seal.ts'
import { keyId } from '../../ledger/suite.ts'
import { verifyDays } from '../../ledger/verify.ts'
import { threeDays } from './a-station.ts'

/** Written down once. Another program must come to the same bytes, hashes and signatures. */
const actBytes =
  '{"atMs":1795309200000,"body":{"date":"2026-11-22","kind":"科普讲座","people":63},"bootId":"boot-1","' +
  'clockTrusted":true,"document":"推动科普中国e站转型升级助力“两个中心”建设方案","evidence":["bbbbbbbbbbbbbbbbbbbbbbbbbb' +
  'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"],"kind":"activity-entered","monoMs":60000,"name":"站点管理员"' +
  ',"prevHash":"0000000000000000000000000000000000000000000000000000000000000000","reason":null,"ro' +
  'le":"technician","seq":1,"subject":"4415210001"}'
const actHash = '987c93e86202a9e53afe6781bd3fea3be4562d4bb3e247408e2f85e638aaec20'

const publicKey = 'MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
const publicKeyId = '06e3fd8fda29bb60ab59557de61edb0aecdb231134be30e75b455f8e1b792fa9'

const sealBytes =
  '{"acts":{"before":"0000000000000000000000000000000000000000000000000000000000000000","count":1,"' +
  'first":1,"head":"987c93e86202a9e53afe6781bd3fea3be4562d4bb3e247408e2f85e638aaec20","last":1},"da' +
  'te":"2026-11-22","format":"ezhan-seal-1","nextKeyId":null,"number":1,"prevSeal":"000000000000000' +
  '0000000000000000000000000000000000000000000000000","publicKey":"MCowBQYDK2VwAyEA11qYAYKxCrfVS/7T' +
  'yWQHOg7hcvPapiMlrwIaaPcHURo=","screens":["4415210001001"],"sealedAt":{"bootId":"boot-1","monoMs"' +
  ':54005000,"trusted":true,"wallMs":1795363200000},"segments":{"before":"0000000000000000000000000' +
  '000000000000000000000000000000000000000","count":2,"first":1,"head":"cccce94481a711e921584ca5145' +
  'a6c8f08c95c044644b3278e0fc5b9a395a4ff","last":2},"station":"4415210001","suite":"ed25519-sha256"' +
  ',"totals":{"2026-11-22":{"creditedMs":{"government":10000,"science":10000},"excludedMs":{"clockU' +
  'ntrusted":0,"frozen":4000,"hidden":0,"panelOff":0},"plays":2}},"zone":"Asia/Shanghai"}'
const sealHash = '8a0dfa98c2d459018e1370027573fa874264f62fd40418f0bdca4965c73f41a0'
const signature = 'NTDax8aQzZG/3wmI8ZDGkKngkGHqaPT5yQpzYA6N+fQclCQldXutDrXJKWO3slmv8xg7rsmApJCjrAUIlU5uDA=='

/** The seal of a day without any record. */
const emptyHash = '15d1bd38b97968256e3cb4f21f78580822c2ab2051ecf4353418e183d5d12bba'

const golden = resolve(import.meta.dirname, 'golden/2026-11-22.ezseal')
const goldenHash = '03f2a484f9370a00adb5d7ad1f7459cefcae5ade757cef737888f448635ac33c'

const station = threeDays()

describe('the first act of a station', () => {
  it('has these bytes and this hash, in every edition', () => {
    expect(sha256(actBytes)).toBe(actHash)
    expect(station.acts[0]).toMatchObject({ seq: 1, hash: actHash })
  })
})

describe('the first seal of a station', () => {
  const [seal, empty] = station.seals
  if (!seal || !empty) throw new Error('no seal')

  it('has these bytes, this hash and this signature, in every edition', () => {
    expect(sealText(seal)).toBe(sealBytes)
    expect(sha256(sealBytes)).toBe(sealHash)
    expect(seal).toMatchObject({ hash: sealHash, signature, publicKey })
    expect(keyId(publicKey)).toBe(publicKeyId)
    expect(verifySeal(seal)).toBeNull()
  })

  it('is followed by that of an empty day, which says that nothing was shown', () => {
    expect(empty).toMatchObject({ prevSeal: sealHash, hash: emptyHash, totals: {} })
    expect(empty.segments).toEqual({
      first: 3,
      last: 2,
      count: 0,
      before: seal.segments.head,
      head: seal.segments.head,
    })
  })
})

describe('the golden file', () => {
  const bytes = readFileSync(golden)

  it('has this hash, and is what is written of the same day', () => {
    expect(sha256(bytes)).toBe(goldenHash)
    expect([...writeDay(station.day(0))].join('')).toBe(bytes.toString())
  })

  it('is read back to the same day, and is sound', () => {
    const { seal, ...rest } = parseDay([bytes])
    expect({ seal, ...rest }).toEqual({ ...station.day(0), unreadable: [] })
    if (!seal) throw new Error('no seal')
    expect(sealedDayName(seal)).toBe('2026-11-22.ezseal')
    expect(verifyDays([{ seal, ...rest }])).toMatchObject({ sound: true, segments: 2, acts: 1 })
  })
})
