import type { Showing } from '../../playlist/stage-protocol.ts'
import { frames } from './animation-frame.ts'
import { codeOf, type Code } from './code.ts'
import { compose, composeSheet, type Composition } from './composition.ts'
import { bodyOf, unitOf, type Rect, type Size } from './division.ts'
import { glassSize } from './glass-size.ts'
import { fadeIn, glide } from './movement.ts'
import type { House } from './house.ts'
import { Scene, type Berth, type ZoneName } from './scene.ts'
import { ClipSurface } from './surface/clip-surface.ts'
import { PageSurface } from './surface/page-surface.ts'
import { SheetSurface } from './surface/sheet-surface.ts'
import { abandonIf, type Reading, type Surface, type Trouble } from './surface/surface.ts'
import { typeReady } from './typeface.ts'
import type { Words } from './words.ts'
import { wordsOf } from './words-of.ts'

export type LayerState = 'idle' | 'preparing' | 'ready' | 'front' | 'leaving'

/**
 * One of the two pictures of a zone. While it waits it lies on top of the other, clipped to 2×2 pixels: covered,
 * it would never be composited, and its first showing would be black.
 */
export class Layer {
  readonly scene: Scene
  readonly #berthFor: (showing: Showing) => Berth
  readonly #clip: ClipSurface
  readonly #pages: PageSurface
  readonly #sheet: SheetSurface
  #surface: Surface
  #abandon = new AbortController()
  #showing: Showing | null = null
  #code: Code | null = null
  #state: LayerState = 'idle'
  #readyAt = 0

  constructor(zone: ZoneName, berthFor: (showing: Showing) => Berth) {
    this.scene = new Scene(zone)
    this.#berthFor = berthFor
    this.#clip = new ClipSurface(this.scene.video, this.scene.subtitle)
    this.#pages = new PageSurface(this.scene.canvases)
    this.#surface = this.#sheet = new SheetSurface(this.scene.sheet)
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
  async prepare(showing: Showing, words: Words, house: House): Promise<void> {
    this.clear()
    const { signal } = this.#abandon
    this.#showing = showing
    this.#surface = this.#surfaceFor(showing)
    this.#code = codeOf(showing.address, unitOf(glassSize()))
    this.scene.name(showing, this.#code, house)
    this.scene.write(words)
    this.#layOut(showing)
    this.#become('preparing')
    await typeReady(this.scene.text + wordsOf(showing))
    abandonIf(signal)
    await this.#surface.prepare(showing, glassSize(), signal)
    this.scene.write(words)
    this.relayout()
    await frames(2)
    abandonIf(signal)
    this.#readyAt = performance.now()
    this.#become('ready')
  }

  /** The same showing at another volume. */
  tune(showing: Showing): void {
    if (this.#showing?.id !== showing.id || this.#showing.volume === showing.volume) return
    this.#showing = showing
    this.#clip.tune(showing)
  }

  start(): void {
    this.#surface.start()
  }

  /** Stands in front from now on; with `fade` it comes up over what leaves, on the compositor alone. */
  reveal(trouble: (trouble: Trouble) => void, fade = false): void {
    this.#become('front')
    if (fade) fadeIn(this.scene.root)
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

  /** Places everything for the glass as it is now; `gliding` from where it stood. */
  relayout(gliding = false): void {
    const showing = this.#showing
    if (!showing) return
    const pictures = gliding ? [this.scene.video, ...this.scene.canvases] : []
    const before = pictures.map((picture) => picture.getBoundingClientRect())
    this.#layOut(showing)
    pictures.forEach((picture, index) => glide(picture, before[index]))
  }

  #layOut(showing: Showing): void {
    const berth = this.#berthFor(showing)
    const composition = this.#compose(showing, berth.field, unitOf(glassSize()))
    this.scene.place(berth, composition, bodyOf(glassSize()))
    this.#surface.place(composition.item, berth.root)
  }

  #compose(showing: Showing, field: Rect, unit: number): Composition {
    const content = this.#surface.natural ?? declaredSize(showing)
    const sidePx = this.#code?.sidePx ?? 0
    // A field too small for its code goes without: an item is never pressed aside by it.
    const fits = sidePx <= field.width - 2 * unit && sidePx <= field.height * 0.45
    const room = { field, unit, codePx: fits ? sidePx : 0 }
    this.scene.root.toggleAttribute('data-coded', room.codePx > 0)
    return content ? compose(room, content) : composeSheet(room)
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
