import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { mediaInfoFactory, type MediaInfo, type Track } from 'mediainfo.js'
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

/** Null when there is no picture in it. One file at a time: MediaInfo keeps a single state. */
export function probeVideo(path: string, sizeBytes: number): Promise<VideoFacts | null> {
  const probe = queue.then(() => probeNow(path, sizeBytes))
  queue = probe.catch(() => undefined)
  return probe
}

async function probeNow(path: string, sizeBytes: number): Promise<VideoFacts | null> {
  const media = await loadProber()
  const file = await reading(() => open(path, 'r'))
  try {
    const { media: found } = await media.analyzeData(sizeBytes, async (length, offset) => {
      const chunk = new Uint8Array(length)
      const { bytesRead } = await file.read(chunk, 0, length, offset)
      return chunk.subarray(0, bytesRead)
    })
    return factsOf(found?.track ?? [])
  } finally {
    await file.close()
  }
}

function factsOf(tracks: readonly Track[]): VideoFacts | null {
  const general = tracks.find((track) => track['@type'] === 'General')
  const video = tracks.find((track) => track['@type'] === 'Video')
  const audio = tracks.find((track) => track['@type'] === 'Audio')
  if (!general || !video?.Format) return null
  const turned = Math.round(Number(video.Rotation ?? 0) / 90) % 2 !== 0
  const across = Math.round((video.Width ?? 0) * (video.PixelAspectRatio ?? 1))
  const down = video.Height ?? 0
  return {
    container: general.Format ?? '',
    codec: [video.Format, video.Format === 'MPEG-4 Visual' ? '(DivX/Xvid)' : ''].join(' ').trim(),
    audioCodec:
      audio?.Format === 'MPEG Audio'
        ? `MPEG Audio ${audio.Format_Profile ?? ''}`.trim()
        : (audio?.Format ?? null),
    width: turned ? down : across,
    height: turned ? across : down,
    durationMs: Math.round((general.Duration ?? video.Duration ?? 0) * 1000),
    truncated: saysTruncated(general),
  }
}

const saysTruncated = (general: Track) =>
  'extra' in general && typeof general.extra === 'object' && 'IsTruncated' in general.extra
