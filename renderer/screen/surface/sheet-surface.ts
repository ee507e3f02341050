import type { Showing } from '../../../playlist/stage-protocol.ts'
import type { Rect, Size } from '../division.ts'
import { setArticle } from '../sheet/article-sheet.ts'
import { setFiller } from '../sheet/filler-sheet.ts'
import { setPanel } from '../sheet/panel-sheet.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { abandonIf, type Reading, type Surface } from './surface.ts'

const blank: Sheet = { pages: 1, turnTo: () => undefined }

/** Content that is set rather than decoded: panels, articles, the built-in slide, and black. */
export class SheetSurface implements Surface {
  readonly leadMs = 0
  readonly natural = null
  readonly #host: HTMLElement
  #sheet: Sheet = blank
  #showing: Showing | null = null
  #room: Size = { width: 0, height: 0 }
  #holdMs = 0
  #revealedAt: number | null = null
  #turn: number | undefined

  constructor(host: HTMLElement) {
    this.#host = host
  }

  async prepare(showing: Showing, _glass: Size, signal: AbortSignal): Promise<void> {
    this.#holdMs = showing.holdMs
    const sheet = await this.#set(showing)
    abandonIf(signal)
    this.#showing = showing
    this.#sheet = sheet
  }

  start(): void {
    // Nothing moves before the reveal.
  }

  reveal(): void {
    this.#revealedAt = performance.now()
    this.#waitForTurn(1)
  }

  endsAt(): number | null {
    return this.#revealedAt === null ? null : this.#revealedAt + this.#holdMs
  }

  reading(): Reading {
    return { mediaMs: null, frames: null }
  }

  /** Sets the sheet anew where the room has changed under it. */
  place(item: Rect): void {
    const { style } = this.#host
    style.left = `${item.left}px`
    style.top = `${item.top}px`
    style.width = `${item.width}px`
    style.height = `${item.height}px`
    const same = item.width === this.#room.width && item.height === this.#room.height
    this.#room = item
    const showing = this.#showing
    if (same || !showing) return
    if (showing.content.kind !== 'panel' && showing.content.kind !== 'article') return
    void this.#set(showing).then((sheet) => {
      if (this.#showing !== showing) return
      this.#sheet = sheet
      clearTimeout(this.#turn)
      this.#waitForTurn(1)
    })
  }

  clear(): void {
    clearTimeout(this.#turn)
    this.#revealedAt = this.#showing = null
    this.#sheet = blank
    this.#host.replaceChildren()
  }

  async #set(showing: Showing): Promise<Sheet> {
    switch (showing.content.kind) {
      case 'panel':
        return setPanel(this.#host, showing, this.#room)
      case 'article':
        return setArticle(this.#host, showing, this.#room)
      case 'filler':
        return setFiller(this.#host)
      case 'black':
        return blank
      case 'video':
      case 'pages':
        throw new Error('not a sheet')
    }
  }

  #waitForTurn(page: number): void {
    if (page >= this.#sheet.pages || this.#revealedAt === null) return
    const turnAt = this.#revealedAt + (this.#holdMs * page) / this.#sheet.pages
    this.#turn = window.setTimeout(() => {
      this.#sheet.turnTo(page)
      this.#waitForTurn(page + 1)
    }, turnAt - performance.now())
  }
}
