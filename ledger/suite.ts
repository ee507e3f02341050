import {
  createPublicKey,
  getCurves,
  getHashes,
  sign,
  verify,
  type KeyLike,
  type KeyObject,
} from 'node:crypto'
import { sha256 } from './link.ts'

/** How seals are signed. The hashes of the chain are SHA-256 in both. */
export const suites = ['ed25519-sha256', 'sm2-sm3'] as const
export type Suite = (typeof suites)[number]

/** The digest that each suite signs with; Ed25519 brings its own. */
const digests: Record<Suite, string | null> = { 'ed25519-sha256': null, 'sm2-sm3': 'sm3' }

/** The object identifiers 1.3.101.112 and 1.2.156.10197.1.301, as they stand in a public key. */
const marks: Record<Suite, Buffer> = {
  'ed25519-sha256': Buffer.from('06032b6570', 'hex'),
  'sm2-sm3': Buffer.from('06082a811ccf5501822d', 'hex'),
}

/** Whether this platform's OpenSSL can sign and check with a suite. */
export const isAvailable = (suite: Suite): boolean =>
  suite === 'ed25519-sha256' || (getHashes().includes('sm3') && getCurves().includes('SM2'))

/** A public key as seals carry it: its SPKI bytes in base64. */
export const publicKeyText = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).toString('base64')

/** The name of a key: SHA-256 of its SPKI bytes. */
export const keyId = (publicKey: string): string => sha256(Buffer.from(publicKey, 'base64'))

/** The public half of the station's key, as seals carry it. */
export const publicKeyOf = (privateKey: KeyLike): string => publicKeyText(createPublicKey(privateKey))

/** Node 24 has no name for SM2 keys, so the suite is told from the bytes of the key itself. */
export function suiteOf(publicKey: string): Suite | null {
  const head = Buffer.from(publicKey, 'base64').subarray(0, 32)
  return suites.find((suite) => head.includes(marks[suite])) ?? null
}

/** In base64. SM2 signs with the identity that OpenSSL takes where none is given. */
export const signText = (suite: Suite, text: string, privateKey: KeyLike): string =>
  sign(digests[suite], Buffer.from(text), privateKey).toString('base64')

export function isSigned(suite: Suite, text: string, publicKey: string, signature: string): boolean {
  const signed = Buffer.from(signature, 'base64')
  // Base64 has several spellings for the same bytes; a seal has one.
  if (signed.toString('base64') !== signature || suiteOf(publicKey) !== suite) return false
  const key = readKey(publicKey)
  return key !== null && verify(digests[suite], Buffer.from(text), key, signed)
}

/** Null for bytes that are no key: a seal brings its own, and may bring anything. */
function readKey(publicKey: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}
