import type { Canonical } from './canonical.ts'
import type { ClockReading } from './clock.ts'
import { beginning, link, linkHash, type Fields, type Link, type Tail } from './link.ts'

/** Something a person or the station itself did that others must be able to trace: never changed, never deleted. */
export interface Act {
  /** What was done, such as `standing-step`, `activity-entered` or `key-changed`. */
  readonly kind: string
  readonly atMs: number
  readonly monoMs: number
  readonly bootId: string
  /** Whether `atMs` tells the day. */
  readonly clockTrusted: boolean
  /** In which role, and who: `station` for what the machine does by itself. */
  readonly role: string
  readonly name: string
  /** What it was done to: a station, an item, a user. */
  readonly subject: string
  /** The number or title of the document it rests on, where there is one. */
  readonly document: string | null
  readonly reason: string | null
  /** What bears it out: file hashes, numbers of letters. */
  readonly evidence: readonly string[]
  /** All else that belongs to this kind. */
  readonly body: Canonical
}

export type ChainedAct = Act & Link

/** What is hashed of an act, besides its place. */
export const actRecord = (act: Act): Fields => ({
  kind: act.kind,
  atMs: act.atMs,
  monoMs: act.monoMs,
  bootId: act.bootId,
  clockTrusted: act.clockTrusted,
  role: act.role,
  name: act.name,
  subject: act.subject,
  document: act.document,
  reason: act.reason,
  evidence: act.evidence,
  body: act.body,
})

export const actHash = (act: Act, seq: number, prevHash: string): string =>
  linkHash(actRecord(act), seq, prevHash)

/** Puts an act behind the last one, in the chain of acts. */
export const chainAct = (act: Act, last: Tail | null): ChainedAct => ({
  ...act,
  ...link(actRecord(act), last ?? beginning),
})

/** Who does something, in which role, and what the clocks say. */
export interface Doer {
  readonly role: string
  readonly name: string
  readonly clock: ClockReading
}

type Deed = Pick<Act, 'kind' | 'subject' | 'body'> & Partial<Pick<Act, 'document' | 'reason' | 'evidence'>>

/** The act as it goes into the chain; what is not given, it does not have. */
export const actBy = ({ role, name, clock }: Doer, deed: Deed): Act => ({
  document: null,
  reason: null,
  evidence: [],
  ...deed,
  atMs: clock.wallMs,
  monoMs: clock.monoMs,
  bootId: clock.bootId,
  clockTrusted: clock.trusted,
  role,
  name,
})
