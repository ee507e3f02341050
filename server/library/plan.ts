import { ProblemError } from '../problem/problem.ts'
import { pairCaptions } from './captions.ts'
import { classOfFolders } from './guess.ts'
import { mayBeManifest, readManifest } from './manifest.ts'
import { pageParts } from './page-parts.ts'
import { placeManifest, type PlacedManifest } from './placed-manifest.ts'
import type { PlannedFile } from './planned-file.ts'
import { refusal, refusalOf, type Refusal } from './refusal.ts'
import type { BroughtFile, Found } from './walk.ts'

/** What is to be taken in, in order, and what is said of it. */
export interface Plan {
  readonly files: readonly PlannedFile[]
  readonly refused: readonly Refusal[]
  /** Files that a manifest names and that are not there. */
  readonly missing: readonly Refusal[]
}

export async function makePlan({ files }: Found): Promise<Plan> {
  const { manifests, rest, refused } = await takeManifests(files)
  const parts = await pageParts(rest)
  const paired = pairCaptions(rest.filter((file) => !parts.has(file.path)))
  // The innermost manifest knows best.
  const ordered = manifests.toSorted((a, b) => b.folder.length - a.folder.length)
  const planned = paired.rest.map((file) => ({
    file,
    captions: paired.of(file),
    said: ordered.map((each) => each.rowOf(file)).find((row) => row !== null)?.words ?? {},
    doubted: ordered.some((each) => each.doubts(file)),
  }))
  return {
    files: planned,
    refused: [...refused, ...paired.refused, ...ordered.flatMap((each) => each.refused)],
    missing: ordered.flatMap((each) => each.absentFrom(rest)),
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
      if (manifest) manifests.push(placeManifest(file, manifest))
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
