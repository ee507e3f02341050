import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ProblemError } from '../problem/problem.ts'
import type { AdmittedRendition } from './admission.ts'
import { openBatch, type Batch } from './batch.ts'
import { extensionOf, familyOfExtension } from './file-family.ts'
import { refusal, refusalOf, type Refusal } from './refusal.ts'
import type { Shelves } from './shelves.ts'
import { webVttOf } from './subtitle-text.ts'
import { reading } from './system-problem.ts'
import type { BroughtFile } from './walk.ts'

/** WebVTT goes before SubRip where both lie beside a video. */
const formats = ['vtt', 'srt']

const isCaptions = ({ name }: BroughtFile) => formats.includes(extensionOf(name))
/** `洗手.srt` belongs to `洗手.mp4` of the same folder. */
const placeOf = ({ path, name }: BroughtFile) =>
  join(dirname(path), name.replace(/\.[^.]+$/, ''))
    .normalize('NFC')
    .toLowerCase()

export interface Paired {
  /** What is an item of its own. */
  readonly rest: readonly BroughtFile[]
  /** The captions beside a video, if there are any. */
  of(video: BroughtFile): BroughtFile | null
  /** Captions without a video. */
  readonly refused: readonly Refusal[]
}

/** Tells captions from what can be shown, and finds the video that they are beside. */
export function pairCaptions(files: readonly BroughtFile[]): Paired {
  const captions = files.filter(isCaptions)
  const rest = files.filter((file) => !isCaptions(file))
  const videos = rest.filter(({ name }) => familyOfExtension(extensionOf(name)) === 'video')
  const places = new Set(videos.map(placeOf))
  const byPlace = Map.groupBy(captions, placeOf)
  const rank = ({ name }: BroughtFile) => formats.indexOf(extensionOf(name))
  return {
    rest,
    of: (video) =>
      videos.includes(video)
        ? (byPlace.get(placeOf(video))?.toSorted((a, b) => rank(a) - rank(b))[0] ?? null)
        : null,
    refused: captions
      .filter((file) => !places.has(placeOf(file)))
      .map(({ shown }) => refusal(shown, 'captions-alone')),
  }
}

/** The captions as a rendition of their video; a file that cannot be read costs the video nothing but its words. */
export async function takeCaptions(
  file: BroughtFile | null,
  batch: Batch,
): Promise<{ readonly renditions: AdmittedRendition[]; readonly refused: Refusal[] }> {
  if (file === null) return { renditions: [], refused: [] }
  try {
    const incoming = await batch.takeBytes(await vttBytes(file))
    return { renditions: [{ role: 'captions', incoming, ...asVtt }], refused: [] }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { renditions: [], refused: [refusalOf(file.shown, error)] }
  }
}

const asVtt = { mime: 'text/vtt; charset=utf-8', width: null, height: null, durationMs: null }

const vttBytes = async ({ path }: BroughtFile): Promise<Buffer> =>
  Buffer.from(webVttOf(await reading(() => readFile(path))))

/** Captions that were brought for a video that is here already, perhaps later than it, perhaps better than before. */
export async function renewCaptions(
  { store, media }: Shelves,
  videoHash: string,
  file: BroughtFile | null,
  atMs: number,
): Promise<Refusal[]> {
  if (file === null) return []
  const batch = openBatch(store)
  try {
    const { renditions, refused } = await takeCaptions(file, batch)
    const [captions] = renditions
    const before = media.renditions(videoHash).find(({ role }) => role === 'captions')
    if (!captions || (before?.hash === captions.incoming.hash && before.corruptAtMs === null)) return refused
    await batch.publish()
    media.setBeside(videoHash, captions, atMs)
    return refused
  } finally {
    await batch.abandon()
  }
}
