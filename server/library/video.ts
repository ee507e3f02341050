import { ProblemError } from '../problem/problem.ts'
import type { Admission, Admitting } from './admission.ts'
import { formatName } from './file-family.ts'
import { measureMp4, type Mp4Extent } from './mp4-boxes.ts'
import { probeVideo, type VideoFacts } from './probe-video.ts'
import type { Incoming } from './store.ts'

/** The mime under which Chromium plays it. MOV is MP4's elder sister and is read by the same demuxer. */
const mimes: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  m4a: 'video/mp4',
  mov: 'video/mp4',
  webm: 'video/webm',
}

/** Chromium's own decoders; HEVC needs hardware that old screens have not. */
const videoCodecs = new Set(['AVC', 'VP8', 'VP9', 'AV1'])
const audioCodecs = new Set(['AAC', 'AAC LC', 'MPEG Audio Layer 3', 'Opus', 'Vorbis', 'FLAC', 'PCM'])

/** 8K: beyond it no screen controller decodes in time. */
const maxSide = 8192

/** Takes a video in as it is, if the screen can play it. */
export async function admitVideo(
  original: Incoming,
  format: string,
  admitting: Admitting,
): Promise<Admission> {
  admitting.onStep('probe', 0, original.sizeBytes)
  const isMp4 = mimes[format] === 'video/mp4'
  const extent = isMp4 ? await measureMp4(original.path, original.sizeBytes) : null
  const facts = await probeVideo(original.path, original.sizeBytes, extent?.tellingBytes)
  if (extent) needWhole(extent, original)
  if (!facts) throw new ProblemError('video-broken')
  const mime = mimes[format]
  if (!mime) throw new ProblemError('video-container', { format: formatName(format), codec: facts.codec })
  needPlayable(facts)
  if (facts.truncated) throw truncated(original.sizeBytes, original.sizeBytes)
  const { width, height, durationMs, audioCodec, pace } = facts
  return {
    kind: 'video',
    original: { incoming: original, mime, width, height, durationMs, hasSound: audioCodec !== null },
    renditions: [],
    durationMs,
    pace,
  }
}

function needPlayable({ codec, audioCodec, width, height, durationMs }: VideoFacts): void {
  if (!videoCodecs.has(codec)) throw new ProblemError('video-codec', { codec })
  if (audioCodec !== null && !audioCodecs.has(audioCodec))
    throw new ProblemError('audio-codec', { codec: audioCodec })
  if (width < 1 || height < 1 || durationMs < 1) throw new ProblemError('video-broken')
  if (Math.max(width, height) > maxSide)
    throw new ProblemError('dimensions-absurd', { width, height, limit: maxSide })
}

function needWhole({ expectedBytes, hasIndex }: Mp4Extent, { sizeBytes }: Incoming): void {
  if (expectedBytes > sizeBytes || !hasIndex) throw truncated(expectedBytes, sizeBytes)
}

/** The index may have been lost, and then nobody knows how long the whole is. */
function truncated(expectedBytes: number, actualBytes: number): ProblemError {
  const expected = expectedBytes > actualBytes ? inUnits(expectedBytes) : `> ${inUnits(actualBytes)}`
  return new ProblemError('video-truncated', { expected, actual: inUnits(actualBytes) })
}

const inUnits = (bytes: number) =>
  bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
