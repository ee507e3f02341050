import type { Showing } from '../../../playlist/stage-protocol.ts'
import { frames } from '../animation-frame.ts'
import { contain } from '../composition.ts'
import type { Rect, Size } from '../division.ts'
import { decodePicture, type PictureAddress } from './picture.ts'
import { placeElement } from './place-element.ts'
import { Abandoned, abandonIf, type Reading, type Surface, type Trouble } from './surface.ts'

/** Pictures, one or a document's pages, on two canvases: one in front, one being made ready for the next page. */
export class PageSurface implements Surface {
  readonly leadMs = 0
  readonly #canvases: readonly [HTMLCanvasElement, HTMLCanvasElement]
  #pages: readonly PictureAddress[] = []
  #page = 0
  #holdMs = 0
  #natural: Size | null = null
  #room: Rect | null = null
  #root: Size = { width: 1, height: 1 }
  #glass: Size = { width: 1, height: 1 }
  #revealedAt: number | null = null
  #signal: AbortSignal = AbortSignal.abort()
  #turn: number | undefined

  constructor(canvases: readonly [HTMLCanvasElement, HTMLCanvasElement]) {
    this.#canvases = canvases
  }

  async prepare(showing: Showing, glass: Size, signal: AbortSignal): Promise<void> {
    if (showing.content.kind !== 'pages') throw new Error('no pages')
    this.#pages = showing.content.pages
    this.#holdMs = showing.holdMs
    this.#glass = glass
    this.#signal = signal
    await this.#draw(0)
  }

  start(): void {
    // Nothing moves before the reveal.
  }

  reveal(trouble: (trouble: Trouble) => void): void {
    this.#revealedAt = performance.now()
    this.#readyNextPage(trouble)
  }

  endsAt(): number | null {
    return this.#revealedAt === null ? null : this.#revealedAt + this.#holdMs
  }

  reading(): Reading {
    return { mediaMs: null, frames: null }
  }

  get natural(): Size | null {
    return this.#natural
  }

  place(item: Rect, root: Size): void {
    this.#room = item
    this.#root = root
    for (const canvas of this.#canvases) this.#fit(canvas)
  }

  clear(): void {
    clearTimeout(this.#turn)
    this.#page = 0
    this.#natural = this.#room = this.#revealedAt = null
    this.#canvases.forEach((canvas, index) => {
      canvas.dataset.page = index === 0 ? 'front' : 'idle'
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(null)
    })
  }

  #canvasOf(page: number): HTMLCanvasElement {
    return this.#canvases[page % 2 === 0 ? 0 : 1]
  }

  async #draw(page: number): Promise<void> {
    const address = this.#pages[page]
    if (!address) return
    const bitmap = await decodePicture(address, this.#glass, this.#signal)
    if (this.#signal.aborted) {
      bitmap.close()
      throw new Abandoned()
    }
    const canvas = this.#canvasOf(page)
    this.#natural ??= { width: bitmap.width, height: bitmap.height }
    // The transfer leaves the element's own size as it was.
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
    this.#fit(canvas)
    if (page === 0) return
    canvas.dataset.page = 'waiting'
    await frames(2)
    abandonIf(this.#signal)
  }

  #fit(canvas: HTMLCanvasElement): void {
    const room = this.#room
    if (!room) return
    const fitted = contain(canvas, room)
    const left = room.left + Math.round((room.width - fitted.width) / 2)
    const top = room.top + Math.round((room.height - fitted.height) / 2)
    placeElement(canvas, { ...fitted, left, top }, this.#root)
  }

  /** The next page is decoded and composited at once; the turn itself only lifts it into its place. */
  #readyNextPage(trouble: (trouble: Trouble) => void): void {
    const next = this.#page + 1
    const revealedAt = this.#revealedAt
    if (next >= this.#pages.length || revealedAt === null) return
    this.#draw(next).then(
      () => {
        const turnAt = revealedAt + (this.#holdMs * next) / this.#pages.length
        this.#turn = window.setTimeout(() => this.#turnTo(next, trouble), turnAt - performance.now())
      },
      (error: unknown) => {
        if (error instanceof Abandoned || !(error instanceof Error)) return
        trouble({ type: 'failed', reason: `第 ${next + 1} 页：${error.message}` })
      },
    )
  }

  #turnTo(page: number, trouble: (trouble: Trouble) => void): void {
    const left = this.#canvasOf(this.#page)
    this.#canvasOf(page).dataset.page = 'front'
    left.dataset.page = 'leaving'
    this.#page = page
    const signal = this.#signal
    // The page just left is taken away only when the new one surely stands.
    void frames(2).then(() => {
      if (signal.aborted) return
      this.#turn = window.setTimeout(() => {
        left.dataset.page = 'idle'
        this.#readyNextPage(trouble)
      }, 60)
    })
  }
}
