import { existsSync } from 'node:fs'
import { ProblemError } from '../problem/problem.ts'
import type { Shelves } from './shelves.ts'
import { hashFile } from './store.ts'

/** What a look at every byte of the store has shown. */
export interface Verification {
  readonly sound: number
  /** Files that are missing or whose bytes no longer match their name; they are not played any more. */
  readonly corrupt: readonly CorruptMedia[]
}

export interface CorruptMedia {
  readonly hash: string
  readonly missing: boolean
}

/** Hashes the store again. A damaged file is taken off the glass at once; importing the original heals it. */
export async function verifyMedia(
  { media, store }: Shelves,
  atMs: number,
  signal?: AbortSignal,
): Promise<Verification> {
  const corrupt: CorruptMedia[] = []
  const all = media.all()
  for (const { hash } of all) {
    const path = store.pathOf(hash)
    const found = await hashFile(path, { signal }).catch((error: unknown) => {
      if (error instanceof ProblemError) return null
      throw error
    })
    if (found === hash) {
      media.setVerified(hash, atMs)
      continue
    }
    media.setCorrupt(hash, atMs)
    corrupt.push({ hash, missing: !existsSync(path) })
    store.remove(hash)
  }
  return { sound: all.length - corrupt.length, corrupt }
}

/** Removes what no item needs, and files that no table speaks of: a crash between the two steps leaves such. */
export function collectMedia({ media, store }: Shelves): { removed: number } {
  if (store.isShared()) return { removed: 0 }
  media.forgetOrphans()
  const stray = store.hashes().filter((hash) => media.byHash(hash) === null)
  stray.forEach((hash) => store.remove(hash))
  return { removed: stray.length }
}
