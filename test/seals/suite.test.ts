import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../ledger/link.ts'
import { sealText, verifySeal } from '../../ledger/seal.ts'
import { isAvailable, publicKeyOf, suiteOf } from '../../ledger/suite.ts'
import { AStation, firstKey, twelveSeconds } from './a-station.ts'

const sealedWith = (key: KeyObject) => {
  const station = new AStation().withKey(key).shows(...twelveSeconds()).sealsDay('2026-11-22') // prettier-ignore
  const [seal] = station.seals
  if (!seal) throw new Error('no seal')
  return seal
}

const hasSm = isAvailable('sm2-sm3')
if (!hasSm) console.log('SM2 and SM3 are left out: the OpenSSL of this platform has none')

/** Keys are kept as PEM; one that was read back must sign like the one that was made. */
const anSm2Key = (): KeyObject => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  return createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

describe.runIf(hasSm)('a seal signed with SM2 and SM3', () => {
  it('is verified by the key that it carries', () => {
    const seal = sealedWith(anSm2Key())
    expect(seal.suite).toBe('sm2-sm3')
    expect(verifySeal(seal)).toBeNull()
  })

  it('is not verified by another key, nor under the name of the other suite', () => {
    const seal = sealedWith(anSm2Key())
    expect(verifySeal({ ...seal, publicKey: publicKeyOf(anSm2Key()) })).toMatchObject({ what: 'hash' })
    expect(verifySeal({ ...seal, signature: sealedWith(anSm2Key()).signature })).toMatchObject({
      what: 'signature',
    })
    expect(verifySeal({ ...seal, suite: 'ed25519-sha256' })).toMatchObject({ what: 'hash' })
  })
})

describe('a signature', () => {
  const seal = sealedWith(firstKey)

  it('has one spelling', () => {
    // The last character before the padding carries four bits that stand for nothing.
    const respelled = seal.signature.replace(/(.)==$/, (_, last: string) => `${nextLetter(last)}==`)
    expect(Buffer.from(respelled, 'base64')).toEqual(Buffer.from(seal.signature, 'base64'))
    expect(verifySeal({ ...seal, signature: respelled })).toMatchObject({ what: 'signature' })
  })

  it.each(['', 'AAAA', '不是签名'])('is not %j', (signature) => {
    expect(verifySeal({ ...seal, signature })).toMatchObject({ what: 'signature' })
  })
})

const nextLetter = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1)

describe('a public key that is none', () => {
  it('makes a seal that is not signed, even with the mark of a suite and the right hash', () => {
    const publicKey = Buffer.from('302a300506032b6570', 'hex').toString('base64')
    const garbled = { ...sealedWith(firstKey), publicKey }
    expect(verifySeal({ ...garbled, hash: sha256(sealText(garbled)) })).toMatchObject({ what: 'signature' })
  })
})

describe('the suite of a key', () => {
  it('is told from its bytes; a key of another kind has none', () => {
    expect(suiteOf(publicKeyOf(firstKey))).toBe('ed25519-sha256')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(suiteOf(publicKeyOf(privateKey))).toBeNull()
    expect(suiteOf('')).toBeNull()
  })
})
