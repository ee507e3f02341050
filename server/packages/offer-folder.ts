import type { KeyObject } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { keyId, publicKeyOf } from '../../ledger/suite.ts'
import { refusal, refusalOf, type Refusal } from '../library/refusal.ts'
import { hashFile } from '../library/store.ts'
import { ProblemError } from '../problem/problem.ts'
import { openPackage } from './open-package.ts'
import type { OfferedPackage } from './signed-index.ts'

/** What an index says of a folder; a folder in which anything was refused is not offered at all. */
export interface OfferedFolder {
  readonly packages: readonly OfferedPackage[]
  readonly refused: readonly Refusal[]
}

/** Looks at each package of a folder as a station would: whole, of this key, and of a number of its own. */
export async function offerFolder(folder: string, key: KeyObject): Promise<OfferedFolder> {
  const names = await readdir(folder).catch(() => {
    throw new ProblemError('path-missing', { path: folder })
  })
  const own = keyId(publicKeyOf(key))
  const packages: OfferedPackage[] = []
  const refused: Refusal[] = []
  for (const name of names.filter((each) => /\.ezpkg$/i.test(each)).toSorted()) {
    try {
      const offered = await offer(join(folder, name), name, own)
      const twin = packages.find(({ sequence }) => sequence === offered.sequence)
      if (twin) refused.push(refusal(name, 'package-same-number', { sequence: offered.sequence }))
      else packages.push(offered)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refused.push(refusalOf(name, error))
    }
  }
  return { packages: packages.toSorted((a, b) => a.sequence - b.sequence), refused }
}

async function offer(path: string, name: string, own: string): Promise<OfferedPackage> {
  const { size: sizeBytes } = await stat(path)
  const opened = await openPackage(path, sizeBytes)
  opened.close()
  if (opened.signerId !== own)
    throw new ProblemError('package-foreign', { publisher: opened.manifest.publisher })
  const { sequence, created: date } = opened.manifest
  return { address: encodeURIComponent(name), sizeBytes, sha256: await hashFile(path), sequence, date }
}
