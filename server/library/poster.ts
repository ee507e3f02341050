import sharp from 'sharp'
import { ProblemError } from '../problem/problem.ts'
import type { AdmittedRendition } from './admission.ts'
import { openBatch } from './batch.ts'
import type { RenditionRow } from './media-rows.ts'
import type { Shelves } from './shelves.ts'

/** A glass of 1080 lines, and no larger: it stands in where a machine is slow. */
const largest = { width: 1920, height: 1920 }
/** No video that is admitted has larger frames. */
const mostPixels = 8192 * 4320

/** The video's still picture, if a stage has taken one and its bytes are whole. */
export function posterIn(renditions: readonly RenditionRow[]): RenditionRow | null {
  return renditions.find(({ role, corruptAtMs }) => role === 'poster' && corruptAtMs === null) ?? null
}

/**
 * Keeps a picture that the stage took of a video while it played: a browser decodes here, and nothing else does.
 * Drawn anew, so that nothing but a picture is kept. A video that has one keeps it.
 */
export async function takePoster(
  { store, media }: Shelves,
  videoHash: string,
  bytes: Uint8Array,
  atMs: number,
): Promise<void> {
  const video = media.byHash(videoHash)
  if (!video?.mime.startsWith('video/')) throw new ProblemError('not-found')
  if (posterIn(media.renditions(videoHash))) return
  const { data, info } = await draw(bytes)
  const batch = openBatch(store)
  try {
    const incoming = await batch.takeBytes(data)
    const size = { width: info.width, height: info.height, durationMs: null }
    const poster: AdmittedRendition = { role: 'poster', incoming, mime: 'image/jpeg', ...size }
    await batch.publish()
    media.setBeside(videoHash, poster, atMs)
  } finally {
    await batch.abandon()
  }
}

async function draw(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels })
      .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw new ProblemError('picture-broken')
  }
}
