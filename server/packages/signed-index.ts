import { z } from 'zod'
import { canonical } from '../../ledger/canonical.ts'
import { sha256 } from '../../ledger/link.ts'
import type { KeyObject } from 'node:crypto'
import { ProblemError } from '../problem/problem.ts'
import { mostPackageBytes, sequenceNumber, sha256Text } from './package-manifest.ts'
import { isGenuine, readCanonical, signature, signCanonical, signerId, strictText } from './signed-text.ts'

export const indexFormat = 'ezpkg-index/1'

/** A package as an index offers it. */
const offeredPackage = z.strictObject({
  /** Relative to the index's own address, or whole. */
  address: z.string().min(1).max(2_000),
  sizeBytes: z.number().int().min(1).max(mostPackageBytes),
  /** Of the whole file. */
  sha256: sha256Text,
  sequence: sequenceNumber,
  date: z.iso.date(),
})
export type OfferedPackage = z.infer<typeof offeredPackage>

/** What a publisher has to give, and until when it may be believed. */
const packageIndex = z.strictObject({
  format: z.literal(indexFormat),
  publisher: z.string().min(1).max(100),
  /** Greater than every earlier one: an old index is known as such. */
  sequence: sequenceNumber,
  /** After this instant nobody can tell whether a newer index is being held back. */
  expires: z.iso.datetime(),
  packages: z.array(offeredPackage).max(1_000),
})
export type PackageIndex = z.infer<typeof packageIndex>

const signedIndex = z.strictObject({ index: packageIndex, signature })

export interface ReadIndex {
  readonly index: PackageIndex
  readonly hash: string
}

export const writeIndex = (index: PackageIndex, key: KeyObject): string =>
  canonical({ index, signature: signCanonical(index, key) })

/** Reads an index that a certain publisher must have signed; throws the Problem of any other. */
export function readIndex(bytes: Uint8Array, publisherId: string): ReadIndex {
  const text = strictText(bytes)
  const read = text === null ? null : readCanonical(text.trimEnd(), signedIndex)
  if (read === null) throw new ProblemError('index-broken')
  const signed = canonical(read.index)
  if (signerId(read.signature) !== publisherId || !isGenuine(signed, read.signature))
    throw new ProblemError('index-forged')
  return { index: read.index, hash: sha256(signed) }
}

/** What was seen of a publisher's indexes before. */
export interface SeenIndex {
  readonly sequence: number
  readonly hash: string
}

/** Throws the Problem of an index that is older than what was seen, or that has run out. */
export function ensureFresh({ index, hash }: ReadIndex, seen: SeenIndex | null, nowMs: number): void {
  const isOld = seen !== null && (index.sequence < seen.sequence || isOther(index, hash, seen))
  if (isOld) throw new ProblemError('index-replayed', { sequence: index.sequence, newest: seen.sequence })
  if (nowMs > Date.parse(index.expires))
    throw new ProblemError('index-expired', { date: index.expires.slice(0, 10) })
}

const isOther = ({ sequence }: PackageIndex, hash: string, seen: SeenIndex) =>
  sequence === seen.sequence && hash !== seen.hash
