import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ProblemError } from '../../problem/problem.ts'
import { passesOver } from '../passed-over.ts'
import { tidyPath } from '../tidy-path.ts'
import { ensureBounded } from './archive-limits.ts'
import { entryName, leavesFolder } from './entry-name.ts'

export interface ArchivedFile {
  readonly entry: Entry
  /** Where it is to stand below the folder, outermost name first. */
  readonly path: readonly string[]
}

export interface Archive {
  readonly zip: ZipFile
  readonly files: readonly ArchivedFile[]
  readonly unpackedBytes: number
  /** What operating systems leave in archives. */
  readonly passedOver: number
}

/** Unix writes a file's mode into the upper half of the attributes; a link is none of the things that are shown. */
const kindMask = 0o170000
const linkKind = 0o120000
/** Deeper nesting than this is an accident or an attack; the walk draws the same line. */
const deepest = 24

/** Reads what an archive holds and judges it whole: nothing is unpacked of one that has anything wrong. */
export async function openArchive(path: string, packedBytes: number): Promise<Archive> {
  const zip = await openPromise(path, { decodeStrings: false, autoClose: false }).catch(broken)
  try {
    const entries: Entry[] = []
    ensureBounded({ entries: zip.entryCount, unpackedBytes: 0, packedBytes })
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const unpackedBytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    ensureBounded({ entries: entries.length, unpackedBytes, packedBytes })
    const all = entries.flatMap(judge)
    const files = all.filter(({ path }) => !path.some(passesOver))
    if (files.length === 0) throw new ProblemError('archive-empty')
    return { zip, files, unpackedBytes, passedOver: all.length - files.length }
  } catch (error) {
    zip.close()
    throw error instanceof ProblemError ? error : broken(error)
  }
}

/** One file of an archive; none for a folder's own entry. */
function judge(entry: Entry): ArchivedFile[] {
  const name = entryName(entry)
  if (leavesFolder(name)) throw new ProblemError('archive-escapes', { name: name.slice(0, 200) })
  if (((entry.externalFileAttributes >>> 16) & kindMask) === linkKind)
    throw new ProblemError('archive-link', { name: name.slice(0, 200) })
  if (entry.isEncrypted()) throw new ProblemError('archive-encrypted')
  if (name.endsWith('/')) return []
  if (!entry.canDecodeFileData()) throw new ProblemError('archive-method', { name: name.slice(0, 200) })
  const path = tidyPath(name)
  if (path.length > deepest) throw new ProblemError('folder-too-deep', { limit: deepest })
  return path.length === 0 ? [] : [{ entry, path }]
}

/** Whatever stands in the way of reading an archive, it is damaged for the person who brought it. */
export function broken(error: unknown): never {
  throw error instanceof ProblemError ? error : new ProblemError('archive-broken')
}
