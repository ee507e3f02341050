import { keyId, suiteOf } from '../../ledger/suite.ts'
import { ProblemError } from '../problem/problem.ts'

/** The fingerprint of a key; throws the Problem of text that is none. */
export function fingerprintOf(publicKey: string): string {
  const isSpelledOnce = Buffer.from(publicKey, 'base64').toString('base64') === publicKey
  if (!isSpelledOnce || suiteOf(publicKey) === null) throw new ProblemError('publisher-key')
  return keyId(publicKey)
}
