import type { Rect } from '../division.ts'
import { typeReady } from '../typeface.ts'

/** The words of a muted clip, read from its WebVTT track and set in the house's type at the foot of the picture. */
export class Subtitles {
  readonly #video: HTMLVideoElement
  readonly #line: HTMLElement
  #element: HTMLTrackElement | null = null

  constructor(video: HTMLVideoElement, line: HTMLElement) {
    this.#video = video
    this.#line = line
  }

  /** Takes a track; what cannot be read leaves the clip without words, never with an error. */
  take(url: string | null): void {
    if (url !== null && this.#element?.getAttribute('src') === url) return
    this.clear()
    if (url === null) return
    const element = document.createElement('track')
    element.kind = 'captions'
    element.srclang = 'zh'
    element.src = url
    this.#video.append(element)
    this.#element = element
    // Hidden: the browser reads it and says which words are due, and draws none of them in its own type.
    element.track.mode = 'hidden'
    element.track.addEventListener('cuechange', () => this.#say(element.track))
    element.addEventListener('load', () => void typeReady(wordsOf(element.track)))
  }

  place(item: Rect): void {
    const { style } = this.#line
    style.left = `${item.left}px`
    style.top = `${item.top}px`
    style.width = `${item.width}px`
    style.height = `${item.height}px`
  }

  clear(): void {
    this.#element?.remove()
    this.#element = null
    this.#line.replaceChildren()
  }

  #say(track: TextTrack): void {
    if (track !== this.#element?.track) return
    const lines = [...(track.activeCues ?? [])].flatMap((cue) => textOf(cue).split('\n'))
    const said = lines.filter((line) => line.trim() !== '')
    this.#line.replaceChildren(
      ...said.map((line) => {
        const span = document.createElement('span')
        span.textContent = line
        return span
      }),
    )
  }
}

const wordsOf = (track: TextTrack) => [...(track.cues ?? [])].map(textOf).join('')

/** The words without their markup. */
const textOf = (cue: TextTrackCue) => (cue instanceof VTTCue ? cue.getCueAsHTML().textContent : '')
