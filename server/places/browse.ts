import { lstat, readdir, realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { passesOver } from '../library/passed-over.ts'
import { readName } from '../library/walk.ts'
import { reading } from '../library/system-problem.ts'
import { ProblemError } from '../problem/problem.ts'

/** What lies in a folder: names and counts, nothing of the content. */
export interface Folder {
  readonly path: string
  /** Null at the place itself: there is nothing to see above it. */
  readonly parent: string | null
  readonly folders: readonly { readonly name: string; readonly path: string }[]
  readonly files: readonly { readonly name: string; readonly sizeBytes: number }[]
  /** There is more than is listed. */
  readonly more: boolean
}

/** Nobody chooses among more. */
const mostEntries = 500

/** Lists a folder of one of these places; throws where it is outside of all of them, also by a link. */
export async function browse(roots: readonly string[], wanted: string): Promise<Folder> {
  const path = await reading(() => realpath(resolve(wanted))).catch(() => {
    throw new ProblemError('path-missing', { path: wanted })
  })
  const root = await rootOf(roots, path)
  if (root === null) throw new ProblemError('place-outside')
  const folders: { name: string; path: string }[] = []
  const files: { name: string; sizeBytes: number }[] = []
  const names = (await reading(() => readdir(path, { encoding: 'buffer' })))
    .map(readName)
    .filter((name) => name !== null && !passesOver(name) && !name.startsWith('.'))
    .filter((name) => name !== null)
    .sort()
  for (const name of names.slice(0, mostEntries)) {
    const entry = await lstat(join(path, name)).catch(() => null)
    if (entry?.isDirectory()) folders.push({ name, path: join(path, name) })
    else if (entry?.isFile()) files.push({ name, sizeBytes: entry.size })
  }
  const parent = path === root ? null : join(path, '..')
  return { path, parent, folders, files, more: names.length > mostEntries }
}

/** The place that a true path lies in; null where it lies in none. */
async function rootOf(roots: readonly string[], path: string): Promise<string | null> {
  for (const each of roots) {
    const root = await realpath(each).catch(() => null)
    if (root === null) continue
    const within = root.endsWith(sep) ? root : root + sep
    if (path === root || path.startsWith(within)) return root
  }
  return null
}
