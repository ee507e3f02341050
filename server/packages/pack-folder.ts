import type { KeyObject } from 'node:crypto'
import { basename } from 'node:path'
import type { ItemKind, LocalDate } from '../../playlist/item.ts'
import { keyId, publicKeyOf } from '../../ledger/suite.ts'
import { readFile } from 'node:fs/promises'
import { publisherOf, titleOf } from '../library/article-html.ts'
import { largestPageBytes } from '../library/article-pictures.ts'
import { decodeText } from '../library/text-decoding.ts'
import { mayBeManifest } from '../library/manifest.ts'
import type { Words } from '../library/words.ts'
import { defaultPublisher, guessWords } from '../library/guess.ts'
import { makePlan, isPanelPlace } from '../library/plan.ts'
import type { PlannedFile } from '../library/planned-file.ts'
import { refusal, refusalOf, type Refusal } from '../library/refusal.ts'
import { sniff, type Sniffed } from '../library/sniff.ts'
import { hashFile } from '../library/store.ts'
import { tidyPath } from '../library/tidy-path.ts'
import { walk, type BroughtFile } from '../library/walk.ts'
import { ProblemError } from '../problem/problem.ts'
import {
  mostFiles,
  mostPackageBytes,
  packageFormat,
  packageManifest,
  type PackageManifest,
  type PackedFile,
  type PackedItem,
} from './package-manifest.ts'

export interface Packing {
  readonly publisher: string
  readonly sequence: number
  readonly created: LocalDate
  readonly key: KeyObject
}

/** What is to be packed; nothing is where anything was refused. */
export interface Packed {
  readonly manifest: PackageManifest | null
  readonly refused: readonly Refusal[]
  /** Where the file of a packed path lies. */
  readonly pathOf: (path: string) => string
}

const kinds: Readonly<Record<Sniffed['family'], ItemKind>> = {
  video: 'video',
  picture: 'picture',
  document: 'document',
  webpage: 'article',
  table: 'panel',
}

/** Reads a folder as a station would, with the same table and the same guesses, and says what goes into the package. */
export async function packFolder(folder: string, packing: Packing): Promise<Packed> {
  const found = await walk(folder)
  const plan = await makePlan(found)
  const refused = [...found.refused, ...plan.refused, ...plan.missing]
  const items = new Map<string, PackedItem>()
  for (const each of plan.files) {
    try {
      const item = await itemOf(each)
      if (!items.has(item.id)) items.set(item.id, item)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refused.push(refusalOf(each.file.shown, error))
    }
  }
  // A table that speaks of files has spoken; captions and the parts of pages go with what they belong to.
  const planned = new Set(plan.files.map(({ file }) => file.path))
  const files = found.files.filter(({ name, path }) => planned.has(path) || !mayBeManifest(name))
  const places = new Map(files.map((each) => [packedPath(each), each.path]))
  const pathOf = (path: string) => places.get(path) ?? ''
  if (items.size === 0 && refused.length === 0) refused.push(refusal(basename(folder), 'package-empty'))
  if (refused.length > 0) return { manifest: null, refused, pathOf }
  return { manifest: manifestOf([...items.values()], await filesOf(files), packing), refused, pathOf }
}

async function itemOf({ file, captions, said }: PlannedFile): Promise<PackedItem> {
  const { family } = await sniff(file.path, file.name, file.sizeBytes)
  if (family === 'table' && !isPanelPlace(file)) throw new ProblemError('table-place')
  const own = family === 'webpage' ? await wordsOfPage(file) : guessWords(file.name, file.folders)
  const { sourceClass, ...words } = { ...own, ...said }
  if (sourceClass === null) throw new ProblemError('package-unclassified')
  return {
    ...words,
    sourceClass,
    id: (await hashFile(file.path)).slice(0, 20),
    kind: kinds[family],
    publisher: words.publisher || defaultPublisher(sourceClass),
    themes: [...words.themes],
    audiences: [...words.audiences],
    file: packedPath(file),
    captions: captions && packedPath(captions),
  }
}

/** An article is called as it calls itself, else as its folder. */
async function wordsOfPage({ path, name, folders, sizeBytes }: BroughtFile): Promise<Words> {
  if (sizeBytes > largestPageBytes)
    throw new ProblemError('article-too-big', { limitMb: largestPageBytes / 1e6 })
  const html = decodeText(await readFile(path))
  const guessed = guessWords(`${folders.at(-1) ?? name}.html`, folders)
  return {
    ...guessed,
    title: titleOf(html)?.slice(0, 200) ?? guessed.title,
    publisher: publisherOf(html) ?? guessed.publisher,
  }
}

/** The imported folder's own name counts: 科普中国 is as good as a folder of that name within. */
const packedPath = ({ folders, name }: BroughtFile): string =>
  tidyPath([...folders, name].join('/')).join('/')

async function filesOf(files: readonly BroughtFile[]): Promise<PackedFile[]> {
  const packed: PackedFile[] = []
  for (const file of files)
    packed.push({ path: packedPath(file), sha256: await hashFile(file.path), sizeBytes: file.sizeBytes })
  return packed.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function manifestOf(items: PackedItem[], files: PackedFile[], packing: Packing): PackageManifest {
  const { publisher, sequence, created, key } = packing
  const sizeBytes = files.reduce((sum, each) => sum + each.sizeBytes, 0)
  if (files.length > mostFiles) throw new ProblemError('package-too-many', { limit: mostFiles })
  if (sizeBytes > mostPackageBytes - 10_000_000)
    throw new ProblemError('package-too-big', { limitMb: mostPackageBytes / 1e6 })
  const id = `${keyId(publicKeyOf(key)).slice(0, 8)}-${String(sequence).padStart(6, '0')}`
  const manifest = { format: packageFormat, id, publisher, created, sequence, items, files }
  const read = packageManifest.safeParse(manifest)
  if (!read.success) throw new ProblemError('package-names', { detail: read.error.issues[0]?.message ?? '' })
  return read.data
}
