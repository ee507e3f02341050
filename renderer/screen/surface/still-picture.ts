/** Wide enough for any glass that it stands in on. */
const widestPx = 1920
/** Lit less unevenly than this (of 255) it is a fade, or a plain ground, and tells nothing. */
const leastSpread = 12
const sample = { width: 32, height: 18 }

/** What a film opens with says little of it: a fifth of the way in, but no later than this. */
const latestSeconds = 10
const part = 0.2

/** Where in a film its still picture is looked for first, in seconds. */
export const firstPlace = (durationSeconds: number): number => Math.min(latestSeconds, durationSeconds * part)

/** Whether the picture that a film now shows tells anything. */
export function tellsSomething(video: HTMLVideoElement): boolean {
  const canvas = new OffscreenCanvas(sample.width, sample.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return false
  context.drawImage(video, 0, 0, sample.width, sample.height)
  const { data } = context.getImageData(0, 0, sample.width, sample.height)
  const light = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + 1] ?? 0)
  const mean = light.reduce((sum, one) => sum + one, 0) / light.length
  const spread = Math.sqrt(light.reduce((sum, one) => sum + (one - mean) ** 2, 0) / light.length)
  return spread >= leastSpread
}

/** The picture that a film now shows. */
export async function stillPicture(video: HTMLVideoElement): Promise<Blob> {
  const { videoWidth, videoHeight } = video
  const scale = Math.min(1, widestPx / videoWidth)
  const canvas = new OffscreenCanvas(Math.round(videoWidth * scale), Math.round(videoHeight * scale))
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })
}
