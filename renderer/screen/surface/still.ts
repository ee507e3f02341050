/** What a film opens with says little of it: a fifth of the way in, but no later than this. */
const latestSeconds = 10
const part = 0.2
/** Wide enough for any glass that it stands in on. */
const widestPx = 1920
/** Lit less unevenly than this (of 255) it is a fade, or a plain ground, and tells nothing. */
const leastSpread = 12
const mostTries = 5
const sample = { width: 32, height: 18 }

/** A still picture of a video, on its way to the library. */
export interface Still {
  /** The video's own address. */
  readonly url: string
  readonly picture: Blob
}

export const stillTaken = 'still-taken'

/** Takes a still picture of a clip while it plays, where the library has none; told as an event on the element. */
export class StillCamera {
  readonly #video: HTMLVideoElement
  #tries = 0
  #nextAt = 0

  constructor(video: HTMLVideoElement) {
    this.#video = video
  }

  load(wanted: boolean): void {
    this.#tries = wanted ? mostTries : 0
    this.#nextAt = 0
  }

  /** Asked a few times a second while the clip is on the glass. */
  look(): void {
    const { currentTime, duration } = this.#video
    if (this.#tries === 0 || !Number.isFinite(duration)) return
    if (currentTime < Math.max(this.#nextAt, Math.min(latestSeconds, duration * part))) return
    this.#tries -= 1
    this.#nextAt = currentTime + 1
    if (!this.#tellsSomething()) return
    this.#tries = 0
    void this.#take()
  }

  #tellsSomething(): boolean {
    const canvas = new OffscreenCanvas(sample.width, sample.height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return false
    context.drawImage(this.#video, 0, 0, sample.width, sample.height)
    const { data } = context.getImageData(0, 0, sample.width, sample.height)
    const light = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + 1] ?? 0)
    const mean = light.reduce((sum, one) => sum + one, 0) / light.length
    const spread = Math.sqrt(light.reduce((sum, one) => sum + (one - mean) ** 2, 0) / light.length)
    return spread >= leastSpread
  }

  async #take(): Promise<void> {
    const { videoWidth, videoHeight, src } = this.#video
    const scale = Math.min(1, widestPx / videoWidth)
    const canvas = new OffscreenCanvas(Math.round(videoWidth * scale), Math.round(videoHeight * scale))
    canvas.getContext('2d')?.drawImage(this.#video, 0, 0, canvas.width, canvas.height)
    const picture = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 })
    const detail: Still = { url: src, picture }
    this.#video.dispatchEvent(new CustomEvent(stillTaken, { bubbles: true, detail }))
  }
}
