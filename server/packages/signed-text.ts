import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { canonical, type Canonical } from '../../ledger/canonical.ts'
import { isSigned, keyId, publicKeyOf, signText, suiteOf, suites } from '../../ledger/suite.ts'

/** Whose signature it is, and under which key. */
export const signature = z.strictObject({
  suite: z.enum(suites),
  /** SPKI bytes in base64. */
  publicKey: z.base64().max(1_000),
  signature: z.base64().max(1_000),
})
export type Signature = z.infer<typeof signature>

/** Signs canonical text; the suite is the key's own. */
export function signCanonical(value: Canonical, key: KeyObject): Signature {
  const publicKey = publicKeyOf(key)
  const suite = suiteOf(publicKey)
  if (suite === null) throw new TypeError('a key of no suite that packages are signed with')
  return { suite, publicKey, signature: signText(suite, canonical(value), key) }
}

/** Whether a text was signed so, by the key that the signature names. Trust in that key is another question. */
export const isGenuine = (text: string, { suite, publicKey, signature }: Signature): boolean =>
  isSigned(suite, text, publicKey, signature)

/** The fingerprint of a signature's key. */
export const signerId = ({ publicKey }: Signature): string => keyId(publicKey)

/** Reads canonical text; null where it is not canonical to the byte, or of another shape. */
export function readCanonical<Shape extends z.ZodType<Canonical>>(
  text: string,
  shape: Shape,
): z.infer<Shape> | null {
  try {
    const read = shape.safeParse(JSON.parse(text))
    return read.success && canonical(read.data) === text ? read.data : null
  } catch {
    return null
  }
}

/** UTF-8 to the letter; null for bytes that are none. */
export function strictText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A fingerprint as people read it to each other: in fours. */
export const spokenFingerprint = (id: string): string => id.replaceAll(/(.{4})(?!$)/g, '$1 ')
