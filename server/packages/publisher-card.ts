import { z } from 'zod'
import { keyId, suiteOf } from '../../ledger/suite.ts'
import { ProblemError } from '../problem/problem.ts'

/** 发布者名片: what a publisher hands to the stations' county, its name and public key. No secret. */
export const publisherCard = z.strictObject({
  format: z.literal('ezpkg-publisher/1'),
  name: z.string().trim().min(1).max(100),
  /** SPKI bytes in base64. */
  publicKey: z.base64().max(1_000),
})
export type PublisherCard = z.infer<typeof publisherCard>

/** The fingerprint of a key; throws the Problem of text that is none. */
export function fingerprintOf(publicKey: string): string {
  const isSpelledOnce = Buffer.from(publicKey, 'base64').toString('base64') === publicKey
  if (!isSpelledOnce || suiteOf(publicKey) === null) throw new ProblemError('publisher-key')
  return keyId(publicKey)
}
