import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { passesOver } from './passed-over.ts'
import { refusal, refusalOf, type Refusal } from './refusal.ts'
import { reading } from './system-problem.ts'
import { ProblemError } from '../problem/problem.ts'

/** A regular file that was brought. */
export interface BroughtFile {
  readonly path: string
  readonly name: string
  /** Relative to the folder that was imported, with `/`. */
  readonly shown: string
  /** Names of the folders it lies in, outermost first, the imported one among them. */
  readonly folders: readonly string[]
  readonly sizeBytes: number
}

export interface Found {
  readonly files: BroughtFile[]
  readonly refused: Refusal[]
  passedOver: number
}

interface Visit {
  readonly root: string
  readonly found: Found
  readonly signal: AbortSignal | undefined
}

/** Deeper nesting than this is an accident or an attack. */
const maxDepth = 24

/** Lists a folder, or the one file that was named. */
export async function walk(path: string, signal?: AbortSignal): Promise<Found> {
  const found: Found = { files: [], refused: [], passedOver: 0 }
  const root = resolve(path)
  const kind = await reading(() => stat(root)).catch((error: unknown) => {
    throw error instanceof ProblemError && error.code === 'source-gone'
      ? new ProblemError('path-missing', { path })
      : error
  })
  if (kind.isDirectory()) await walkFolder({ root, found, signal }, root, [basename(root)])
  else if (kind.isFile())
    found.files.push(brought(root, basename(root), [basename(dirname(root))], kind.size))
  else found.refused.push(refusal(basename(root), 'special-file'))
  return found
}

const brought = (
  path: string,
  shown: string,
  folders: readonly string[],
  sizeBytes: number,
): BroughtFile => ({
  path,
  name: basename(path),
  shown,
  folders,
  sizeBytes,
})

async function walkFolder(visit: Visit, folder: string, folders: readonly string[]): Promise<void> {
  visit.signal?.throwIfAborted()
  const shown = shownPath(visit.root, folder)
  if (folders.length > maxDepth) {
    visit.found.refused.push(refusal(shown, 'folder-too-deep', { limit: maxDepth }))
    return
  }
  // As bytes: a name that is not UTF-8 would come back changed, and then not be found.
  const names = await reading(() => readdir(folder, { encoding: 'buffer' }))
  for (const bytes of names.sort((a, b) => Buffer.compare(a, b))) {
    const name = readName(bytes)
    if (name === null)
      visit.found.refused.push(refusal(join(shown, bytes.toString('utf8')), 'name-unstorable'))
    else if (passesOver(name)) visit.found.passedOver += 1
    else await walkEntry(visit, join(folder, name), folders)
  }
}

async function walkEntry(visit: Visit, path: string, folders: readonly string[]): Promise<void> {
  const { root, found } = visit
  const shown = shownPath(root, path)
  try {
    const entry = await reading(() => lstat(path))
    if (entry.isDirectory()) await walkFolder(visit, path, [...folders, basename(path)])
    else if (entry.isFile()) found.files.push(brought(path, shown, folders, entry.size))
    else if (!entry.isSymbolicLink()) found.refused.push(refusal(shown, 'special-file'))
    // A link within the folder is passed over: what it points at is found where it lies.
    else if (await staysWithin(root, path)) found.passedOver += 1
    else found.refused.push(refusal(shown, 'link-leaves'))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    found.refused.push(refusalOf(shown, error))
  }
}

const shownPath = (root: string, path: string) => relative(root, path).split(sep).join('/')

/** Whether a path, with every link in it followed, is still below a folder. */
export async function staysWithin(root: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => null)
  return target !== null && target.startsWith((await realpath(root)) + sep)
}

/** Null for bytes that are no characters, or control characters. */
export function readName(bytes: Uint8Array): string | null {
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return [...name].some((character) => character < ' ' || character === '\u007f') ? null : name
  } catch {
    return null
  }
}
