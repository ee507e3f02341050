import { dirname, sep } from 'node:path'
import { ProblemError } from '../problem/problem.ts'
import { extensionOf, familyOfExtension } from './file-family.ts'
import { classOfFolders } from './guess.ts'
import { mayBeManifest, readManifest, type Manifest } from './manifest.ts'
import { refusal, refusalOf, type Refusal } from './refusal.ts'
import type { BroughtFile, Found } from './walk.ts'
import type { Words } from './words.ts'

/** What is to be taken in, in order, and what is said of it. */
export interface Plan {
  readonly files: readonly PlannedFile[]
  readonly refused: readonly Refusal[]
  /** Files that a manifest names and that are not there. */
  readonly missing: readonly Refusal[]
}

export interface PlannedFile {
  readonly file: BroughtFile
  /** A manifest's words for it. */
  readonly said: Partial<Words>
  /** Its row in the manifest is wrong, so it waits for a person whatever its folder says. */
  readonly doubted: boolean
}

interface PlacedManifest {
  readonly file: BroughtFile
  readonly folder: string
  readonly manifest: Manifest
}

export async function makePlan({ files }: Found): Promise<Plan> {
  const { manifests, rest, refused } = await takeManifests(files)
  const parts = pageParts(rest)
  const whole = rest.filter((file) => !parts.has(file.path))
  // The innermost manifest knows best.
  const ordered = manifests.toSorted((a, b) => b.folder.length - a.folder.length)
  const planned = whole.map((file) => ({
    file,
    said: saidOf(file, ordered),
    doubted: ordered.some((each) => each.manifest.doubted.some((name) => names(each, name, file))),
  }))
  return {
    files: planned,
    refused: [...refused, ...ordered.flatMap(({ manifest }) => manifest.refused)],
    missing: ordered.flatMap((each) => absent(each, rest)),
  }
}

async function takeManifests(files: readonly BroughtFile[]) {
  const manifests: PlacedManifest[] = []
  const rest: BroughtFile[] = []
  const refused: Refusal[] = []
  for (const file of files) {
    if (!mayBeManifest(file.name)) {
      rest.push(file)
      continue
    }
    try {
      const manifest = await readManifest(file)
      if (manifest) manifests.push({ file, folder: dirname(file.path), manifest })
      else if (isPanelPlace(file)) rest.push(file)
      else refused.push(refusal(file.shown, 'manifest-broken', { detail: '没有“文件名”这一列' }))
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refused.push(refusalOf(file.shown, error))
    }
  }
  return { manifests, rest, refused }
}

export const isPanelPlace = ({ folders }: BroughtFile): boolean => {
  const place = classOfFolders(folders)
  return place === 'government' || place === 'convenience'
}

/** A row names a file by its path from the manifest, by its bare name, or by the folder of an article. */
function names({ folder }: PlacedManifest, rowFile: string, file: BroughtFile): boolean {
  if (!file.path.startsWith(folder + sep)) return false
  const wanted = rowFile
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '')
  const path = file.path
    .slice(folder.length + 1)
    .split(sep)
    .join('/')
    .normalize('NFC')
  const isPage = familyOfExtension(extensionOf(file.name)) === 'webpage'
  const ownFolder = path.split('/').slice(0, -1).join('/')
  return (
    path === wanted ||
    path.endsWith(`/${wanted}`) ||
    (isPage && (ownFolder === wanted || ownFolder.endsWith(`/${wanted}`)))
  )
}

function saidOf(file: BroughtFile, manifests: readonly PlacedManifest[]): Partial<Words> {
  for (const each of manifests) {
    const row = each.manifest.rows.find((candidate) => names(each, candidate.file, file))
    if (row) return row.words
  }
  return {}
}

const absent = (each: PlacedManifest, files: readonly BroughtFile[]): Refusal[] =>
  each.manifest.rows
    .filter((row) => !files.some((file) => names(each, row.file, file)))
    .map((row) => refusal(each.file.shown, 'manifest-file-absent', { row: row.number, name: row.file }))

const partExtensions = new Set(
  'jpg jpeg png gif webp svg bmp css js ico woff woff2 ttf json txt map'.split(' '),
)

/** Files that belong to a web page beside or above them: an article's folder holds a page and its material. */
function pageParts(files: readonly BroughtFile[]): Set<string> {
  const pages = files.filter((file) => familyOfExtension(extensionOf(file.name)) === 'webpage')
  const parts = new Set<string>()
  for (const page of pages) {
    const folder = dirname(page.path)
    const ownFolder = page.folders.length > 1 && classOfFolders(page.folders.slice(-1)) === null
    const saved = page.path.replace(/\.[^.]+$/, '')
    for (const file of files) {
      const within = ownFolder && file.path.startsWith(folder + sep)
      const besides = [`${saved}_files${sep}`, `${saved}.files${sep}`].some((start) =>
        file.path.startsWith(start),
      )
      if ((within || besides) && partExtensions.has(extensionOf(file.name))) parts.add(file.path)
    }
  }
  return parts
}
