import { createPrivateKey, type KeyObject } from 'node:crypto'
import { chainAct, type Act, type ChainedAct } from '../../ledger/act.ts'
import { chain, type ChainedSegment, type WrittenSegment } from '../../ledger/chain.ts'
import { drawUpSeal } from '../../ledger/draw-up.ts'
import { signSeal, type Seal } from '../../ledger/seal.ts'
import { keyId, publicKeyOf } from '../../ledger/suite.ts'
import type { Verdict } from '../../ledger/verdict.ts'
import { verifyLedger, type Ledger } from '../../ledger/verify.ts'
import { aShowing, nineMs, shanghai } from '../ledger/a-showing.ts'

/** The private key of RFC 8032, section 7.1, test 1: known to everybody, so that signatures can be written down. */
export const firstKey = ed25519('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
/** Test 2 of the same section. */
export const secondKey = ed25519('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')

function ed25519(seed: string): KeyObject {
  const key = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex')
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

export const dayMs = 86_400_000

export const anActivity: Act = {
  kind: 'activity-entered',
  atMs: nineMs,
  monoMs: 60_000,
  bootId: 'boot-1',
  clockTrusted: true,
  role: 'technician',
  name: '站点管理员',
  subject: '4415210001',
  document: '推动科普中国e站转型升级助力“两个中心”建设方案',
  reason: null,
  evidence: ['b'.repeat(64)],
  body: { date: '2026-11-22', kind: '科普讲座', people: 63 },
}

/** A station that writes its two chains and seals its days, with one sealing key in the test's hand. */
export class AStation {
  readonly segments: ChainedSegment[] = []
  readonly acts: ChainedAct[] = []
  readonly seals: Seal[] = []
  #key: KeyObject = firstKey
  #sealedSegments = 0
  #sealedActs = 0

  shows(...segments: readonly WrittenSegment[]): this {
    for (const segment of segments) this.segments.push(chain(segment, this.segments.at(-1) ?? null))
    return this
  }

  acted(act: Partial<Act> = {}): this {
    this.acts.push(chainAct({ ...anActivity, ...act }, this.acts.at(-1) ?? null))
    return this
  }

  sealsDay(date: string, nextKey?: KeyObject): this {
    const drawn = drawUpSeal({
      station: '4415210001',
      screens: ['4415210001001'],
      zone: shanghai,
      date,
      sealedAt: { bootId: 'boot-1', monoMs: 54_005_000, wallMs: nineMs + 54_000_000, trusted: true },
      publicKey: publicKeyOf(this.#key),
      previous: this.seals.at(-1) ?? null,
      segments: this.segments.slice(this.#sealedSegments),
      acts: this.acts.slice(this.#sealedActs),
      ...(nextKey && { nextKeyId: keyId(publicKeyOf(nextKey)) }),
    })
    if ('sound' in drawn) throw new Error(`broken at ${drawn.where}`)
    this.seals.push(signSeal(drawn.seal, this.#key))
    this.#sealedSegments = this.segments.length
    this.#sealedActs = this.acts.length
    if (nextKey) this.#key = nextKey
    return this
  }

  /** Somebody takes another key without a word. */
  withKey(key: KeyObject): this {
    this.#key = key
    return this
  }

  verified(known: Partial<Ledger> = {}): Verdict {
    return verifyLedger({ seals: this.seals, segments: this.segments, acts: this.acts, ...known })
  }

  /** What one seal covers, and the seal. */
  day(index: number) {
    const seal = this.seals[index]
    if (!seal) throw new Error(`no seal ${index}`)
    const { segments, acts } = seal
    return {
      seal,
      segments: this.segments.slice(segments.first - 1, segments.last),
      acts: this.acts.slice(acts.first - 1, acts.last),
    }
  }
}

/** Twelve seconds of a video of which two were frozen, on the 22nd or days later. */
export const twelveSeconds = (days = 0, sourceClass = 'science'): WrittenSegment[] =>
  aShowing({ shown: { sourceClass }, wallMs: nineMs + days * dayMs })
    .beats(10)
    .frozenFor(2)
    .left()

/** Three sealed days: one with two showings and an act, one empty, one with a showing and two acts. */
export const threeDays = (): AStation =>
  new AStation()
    .shows(...twelveSeconds(), ...twelveSeconds(0, 'government'))
    .acted()
    .sealsDay('2026-11-22')
    .sealsDay('2026-11-23')
    .shows(...twelveSeconds(2))
    .acted({ kind: 'user-added', body: null })
    .acted()
    .sealsDay('2026-11-24')
