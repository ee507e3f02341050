import type { KeyLike } from 'node:crypto'
import { canonical, type Canonical } from './canonical.ts'
import type { ClockReading } from './clock.ts'
import { broken, type Break } from './flaw.ts'
import { sha256 } from './link.ts'
import type { Stretch } from './stretch.ts'
import { isAvailable, isSigned, signText, suiteOf, type Suite } from './suite.ts'
import type { Totals } from './totals.ts'

export const sealFormat = 'ezhan-seal-1'

/** Everything appended since the last seal, as the station puts its name to it. */
export interface DrawnSeal {
  readonly format: typeof sealFormat
  readonly station: string
  readonly screens: readonly string[]
  readonly zone: string
  /** The local date that is over. Records of other dates may be covered: late ones, and those of a wrong clock. */
  readonly date: string
  /** 1 for the first seal of a station, then without a gap. */
  readonly number: number
  readonly sealedAt: Omit<ClockReading, 'sleptMs'>
  readonly segments: Stretch
  readonly acts: Stretch
  /** What the covered segments add to each local date. */
  readonly totals: Totals
  /** The hash of the seal before. */
  readonly prevSeal: string
  readonly suite: Suite
  readonly publicKey: string
  /** The id of the key that signs from the next seal on; null while this one stays. */
  readonly nextKeyId: string | null
}

export interface Seal extends DrawnSeal {
  readonly hash: string
  readonly signature: string
}

/** The bytes that are hashed and signed, named one by one as in the chain. */
export const sealText = (seal: DrawnSeal): string =>
  canonical({
    format: seal.format,
    station: seal.station,
    screens: seal.screens,
    zone: seal.zone,
    date: seal.date,
    number: seal.number,
    sealedAt: { ...seal.sealedAt },
    segments: { ...seal.segments },
    acts: { ...seal.acts },
    totals: seal.totals as unknown as Canonical,
    prevSeal: seal.prevSeal,
    suite: seal.suite,
    publicKey: seal.publicKey,
    nextKeyId: seal.nextKeyId,
  })

/** The seal with its hash and the signature over the same bytes. `privateKey` belongs to `seal.publicKey`. */
export function signSeal(seal: DrawnSeal, privateKey: KeyLike): Seal {
  const text = sealText(seal)
  return { ...seal, hash: sha256(text), signature: signText(seal.suite, text, privateKey) }
}

export const nameOfSeal = ({ date }: Pick<Seal, 'date'>): string => `seal ${date}`

/** What is wrong with a seal by itself: its hash, or its signature by the key that it carries. */
export function verifySeal(seal: Seal): Break | null {
  const text = sealText(seal)
  const where = nameOfSeal(seal)
  const hash = sha256(text)
  if (seal.hash !== hash) return broken(where, 'hash', hash, seal.hash)
  const suite = suiteOf(seal.publicKey)
  if (suite !== seal.suite) return broken(where, 'suite', seal.suite, suite ?? 'unknown')
  if (!isAvailable(suite)) return broken(where, 'suite', suite, 'not available here')
  if (isSigned(suite, text, seal.publicKey, seal.signature)) return null
  return broken(where, 'signature', 'signed with its public key', seal.signature)
}
