import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  mediaInfoFactory,
  type AudioTrack,
  type GeneralTrack,
  type MediaInfo,
  type Track,
  type VideoTrack,
} from 'mediainfo.js'
import type { FilmPace } from './film-book.ts'
import { reading } from './system-problem.ts'

/** What a video says about itself. Codec names are MediaInfo's. */
export interface VideoFacts {
  readonly container: string
  readonly codec: string
  readonly audioCodec: string | null
  /** As shown: after the turn that a phone writes down, and with square pixels. */
  readonly width: number
  readonly height: number
  readonly durationMs: number
  /** Null where its index does not tell. */
  readonly pace: FilmPace | null
  readonly truncated: boolean
}

let prober: Promise<MediaInfo<'object'>> | null = null

/** Loaded on first use: 3 MB of WebAssembly that most starts never need. */
const loadProber = () =>
  (prober ??= mediaInfoFactory({
    format: 'object',
    locateFile: () => createRequire(import.meta.url).resolve('mediainfo.js/MediaInfoModule.wasm'),
  }))

let queue: Promise<unknown> = Promise.resolve()

/**
 * Null when there is no picture in it. One file at a time: MediaInfo keeps a single state.
 * @param enoughBytes after so many it has seen what it needs; left to itself it reads films to their end
 */
export function probeVideo(
  path: string,
  sizeBytes: number,
  enoughBytes = Infinity,
): Promise<VideoFacts | null> {
  const probe = queue.then(() => probeNow(path, sizeBytes, enoughBytes))
  queue = probe.catch(() => undefined)
  return probe
}

async function probeNow(path: string, sizeBytes: number, enoughBytes: number): Promise<VideoFacts | null> {
  const media = await loadProber()
  const file = await reading(() => open(path, 'r'))
  try {
    let seenBytes = 0
    const { media: found } = await media.analyzeData(sizeBytes, async (length, offset) => {
      // No bytes are its sign for the end.
      const chunk = new Uint8Array(seenBytes < enoughBytes ? length : 0)
      const { bytesRead } = await file.read(chunk, 0, chunk.length, offset)
      seenBytes += bytesRead
      return chunk.subarray(0, bytesRead)
    })
    return factsOf(found?.track ?? [])
  } catch {
    // A parser that has stumbled over a torn file is not trusted with the next one.
    prober = null
    return null
  } finally {
    await file.close()
  }
}

function factsOf(tracks: readonly Track[]): VideoFacts | null {
  const general = tracks.find((track) => track['@type'] === 'General')
  const video = tracks.find((track) => track['@type'] === 'Video')
  const audio = tracks.find((track) => track['@type'] === 'Audio')
  if (!general || !video?.Format) return null
  return {
    container: general.Format ?? '',
    codec: video.Format === 'MPEG-4 Visual' ? 'MPEG-4 ASP' : video.Format,
    audioCodec: audio ? audioName(audio) : null,
    ...shownSize(video),
    durationMs: Math.round((general.Duration ?? video.Duration ?? 0) * 1000),
    pace: paceOf(video),
    truncated: saysTruncated(general),
  }
}

function shownSize({ Width = 0, Height = 0, PixelAspectRatio = 1, Rotation = '0' }: VideoTrack) {
  const across = Math.round(Width * PixelAspectRatio)
  const turned = Math.round(Number(Rotation) / 90) % 2 !== 0
  return turned ? { width: Height, height: across } : { width: across, height: Height }
}

/** Where frames stand unevenly, as in pictures strung together, the lowest rate is that of the longest. */
function paceOf({ FrameRate: rate = 0, FrameRate_Minimum: lowest = rate }: VideoTrack): FilmPace | null {
  const slowest = Math.min(rate, lowest)
  return slowest > 0 ? { framesPerSecond: rate, longestFrameMs: Math.round(1_000 / slowest) } : null
}

/** MediaInfo names MP3 by its family and layer. */
const audioName = ({ Format = '', Format_Profile: layer = '' }: AudioTrack) =>
  Format === 'MPEG Audio' ? `${Format} ${layer}`.trim() : Format

const saysTruncated = ({ extra }: GeneralTrack) => extra !== undefined && 'IsTruncated' in extra
