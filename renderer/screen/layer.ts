import type { Showing } from '../../playlist/stage-protocol.ts'
import { frames } from './animation-frame.ts'
import { bandHeightOf, compose, type Size } from './composition.ts'
import { Scene, type Words } from './scene.ts'
import { ClipSurface } from './surface/clip-surface.ts'
import { PageSurface } from './surface/page-surface.ts'
import { SheetSurface } from './surface/sheet-surface.ts'
import { abandonIf, type Reading, type Surface, type Trouble } from './surface/surface.ts'
import { typeReady } from './typeface.ts'

export type LayerState = 'idle' | 'preparing' | 'ready' | 'front' | 'leaving'

export const glassSize = (): Size => ({ width: window.innerWidth, height: window.innerHeight })

/**
 * One of the two pictures of the glass. While it waits it lies on top of the other, clipped to 2×2 pixels: covered,
 * it would never be composited, and its first showing would be black.
 */
export class Layer {
  readonly scene = new Scene()
  readonly #clip = new ClipSurface(this.scene.video)
  readonly #pages = new PageSurface(this.scene.canvases)
  readonly #sheet = new SheetSurface(this.scene.sheet)
  #surface: Surface = this.#sheet
  #abandon = new AbortController()
  #showing: Showing | null = null
  #state: LayerState = 'idle'
  #readyAt = 0

  constructor() {
    this.#become('idle')
    this.clear()
  }

  get showing(): Showing | null {
    return this.#showing
  }

  get state(): LayerState {
    return this.#state
  }

  /** Page time since which it could be shown. */
  get readyAt(): number {
    return this.#readyAt
  }

  get leadMs(): number {
    return this.#surface.leadMs
  }

  /** Resolves when the showing's first picture is composited; rejects with a reason, or as abandoned. */
  async prepare(showing: Showing, words: Words): Promise<void> {
    this.clear()
    const { signal } = this.#abandon
    this.#showing = showing
    this.#surface = this.#surfaceFor(showing)
    this.scene.name(showing)
    this.#layOut(declaredSize(showing))
    this.#become('preparing')
    await typeReady(this.scene.text + wordsOf(showing) + Object.values(words).join(''))
    abandonIf(signal)
    await this.#surface.prepare(showing, glassSize(), signal)
    this.scene.write(words)
    this.relayout()
    await frames(2)
    abandonIf(signal)
    this.#readyAt = performance.now()
    this.#become('ready')
  }

  start(): void {
    this.#surface.start()
  }

  reveal(trouble: (trouble: Trouble) => void): void {
    this.#become('front')
    this.#surface.reveal(trouble)
  }

  leave(): void {
    this.#become('leaving')
  }

  clear(): void {
    this.#abandon.abort()
    this.#abandon = new AbortController()
    this.#become('idle')
    this.#clip.clear()
    this.#pages.clear()
    this.#sheet.clear()
    this.#showing = null
  }

  endsAt(): number | null {
    return this.#surface.endsAt()
  }

  reading(): Reading {
    return this.#surface.reading()
  }

  /** Places everything for the glass as it is now. */
  relayout(): void {
    this.#layOut(this.#surface.natural)
  }

  #layOut(content: Size | null): void {
    const glass = glassSize()
    const bandPx = bandHeightOf(glass)
    const composition = content ? compose(glass, content) : null
    this.scene.root.style.setProperty('--band', `${bandPx}px`)
    this.scene.place(composition)
    this.#surface.place(
      composition?.item ?? { left: 0, top: 0, width: glass.width, height: glass.height - bandPx },
    )
  }

  #surfaceFor({ content }: Showing): Surface {
    if (content.kind === 'video') return this.#clip
    return content.kind === 'pages' ? this.#pages : this.#sheet
  }

  #become(state: LayerState): void {
    this.#state = state
    this.scene.root.dataset.state = state
  }
}

/** What the programme says of its size, until the content itself can tell. */
function declaredSize({ content }: Showing): Size | null {
  if (content.kind === 'video') return content
  return content.kind === 'pages' ? (content.pages[0] ?? null) : null
}

/** Characters that the house's own words use on any scene. */
const houseWords = '来源更新于让科学走近每一个人0123456789:/· '

function wordsOf({ content }: Showing): string {
  if (content.kind === 'panel')
    return houseWords + [...content.table.columns, ...content.table.rows.flat()].join('')
  return content.kind === 'article' ? houseWords + content.html : houseWords
}
