import { firstPlace, stillPicture, tellsSomething } from './still-picture.ts'

const mostTries = 5

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
    if (currentTime < Math.max(this.#nextAt, firstPlace(duration))) return
    this.#tries -= 1
    this.#nextAt = currentTime + 1
    if (!tellsSomething(this.#video)) return
    this.#tries = 0
    void this.#take()
  }

  async #take(): Promise<void> {
    const { src } = this.#video
    const detail: Still = { url: src, picture: await stillPicture(this.#video) }
    this.#video.dispatchEvent(new CustomEvent(stillTaken, { bubbles: true, detail }))
  }
}
