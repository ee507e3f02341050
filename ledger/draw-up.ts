import { actHash, type ChainedAct } from './act.ts'
import { segmentHash, type ChainedSegment } from './chain.ts'
import { broken, type Break } from './flaw.ts'
import { beginning, chainStart, type Tail } from './link.ts'
import { sealFormat, type DrawnSeal, type Seal } from './seal.ts'
import { stretchAfter, walk, type ChainKind, type Stretch } from './stretch.ts'
import { suiteOf } from './suite.ts'
import { isBalanced, RunningTotals } from './totals.ts'

export const segmentChain: ChainKind<ChainedSegment> = {
  noun: 'segment',
  hashOf: (segment) => segmentHash(segment, segment.seq, segment.prevHash),
}

export const actChain: ChainKind<ChainedAct> = {
  noun: 'act',
  hashOf: (act) => actHash(act, act.seq, act.prevHash),
}

export const unbalanced = (segment: ChainedSegment): Break | null =>
  isBalanced(segment)
    ? null
    : broken(`segment ${segment.seq}`, 'balance', segment.elapsedMs, 'another sum of credited and excluded')

/** Where a stretch ends, and the next one goes on. */
export const tailOf = ({ last, head }: Stretch): Tail => ({ seq: last, hash: head })

export interface ToSeal {
  readonly station: string
  readonly screens: readonly string[]
  readonly zone: string
  readonly date: string
  readonly sealedAt: DrawnSeal['sealedAt']
  /** The station's public key, SPKI in base64; its suite follows from it. */
  readonly publicKey: string
  /** Only in the last seal by a key that is given up: the id of the one that follows it. */
  readonly nextKeyId?: string
  /** The last seal, null before the first. */
  readonly previous: Seal | null
  /** Everything behind the last seal, in order. */
  readonly segments: Iterable<ChainedSegment>
  readonly acts: Iterable<ChainedAct>
}

/**
 * Draws up the next seal. Records are checked as they are read: a station does not sign what is already broken.
 * A day without any record is sealed like any other, with counts of 0.
 */
export function drawUpSeal(given: ToSeal): { readonly seal: DrawnSeal } | Break {
  const { station, screens, zone, date, publicKey, previous } = given
  // Named one by one, as in the format: a reading may tell more.
  const { bootId, monoMs, wallMs, trusted } = given.sealedAt
  const suite = suiteOf(publicKey)
  if (!suite) throw new TypeError('The public key is neither Ed25519 nor SM2')
  const totals = new RunningTotals()
  const segmentsFrom = previous ? tailOf(previous.segments) : beginning
  const actsFrom = previous ? tailOf(previous.acts) : beginning
  const segments = walk(segmentChain, given.segments, segmentsFrom, (segment) => {
    totals.add(segment)
    return unbalanced(segment)
  })
  if ('sound' in segments) return segments
  const acts = walk(actChain, given.acts, actsFrom, () => null)
  if ('sound' in acts) return acts
  const seal: DrawnSeal = {
    format: sealFormat,
    station,
    screens,
    zone,
    date,
    number: (previous?.number ?? 0) + 1,
    sealedAt: { bootId, monoMs, wallMs, trusted },
    segments: stretchAfter(segmentsFrom, segments),
    acts: stretchAfter(actsFrom, acts),
    totals: totals.value(),
    prevSeal: previous?.hash ?? chainStart,
    suite,
    publicKey,
    nextKeyId: given.nextKeyId ?? null,
  }
  return { seal }
}
