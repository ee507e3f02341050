import type { StageProgram } from '../../playlist/stage-protocol.ts'
import { pause } from './animation-frame.ts'
import { isPortrait, unitOf, type Rect } from './division.ts'
import { fadeIn, movementMs, slide } from './movement.ts'
import type { House } from './house.ts'
import { glassSize } from './glass-size.ts'
import { Layer } from './layer.ts'
import type { Berth } from './scene.ts'
import { element } from './sheet/sheet.ts'
import { slideShowing } from './slide.ts'
import { Zone, type StageLine } from './zone.ts'

type SideProgram = Extract<NonNullable<StageProgram['layout']>, { form: 'divided' }>['side']

/** How the side zone comes and goes: with the main zone's cut or fade, or by itself while the main item stays. */
export type Entrance = 'cut' | 'fade' | 'slide'

/** Below a main zone height is dear. */
const footUnits = { landscape: 5.6, portrait: 4 }
/** What waits while the zone rests stands beside the main zone's own two pixels, over the band. */
const apartPx = 4

const nowhere: Rect = { left: 0, top: 0, width: 0, height: 0 }

/** The zone beside the main one, or on a portrait glass below it: a box of its own with a zone in it. */
export class SideZone {
  readonly root = element('aside', 'side')
  readonly zone: Zone
  #place: Rect = nowhere
  #shown = false
  #opened: Promise<void> | null = null

  constructor(line: StageLine, house: House, ready: () => void) {
    const layers = [this.#layer(), this.#layer()] as const
    this.root.append(...layers.map((layer) => layer.scene.root))
    this.zone = new Zone(layers, line, house, { revealed: () => undefined, ready })
  }

  get shown(): boolean {
    return this.#shown
  }

  /** Something other than bare ground could stand in it at once. */
  get isReady(): boolean {
    return this.zone.hasReady
  }

  /** Where it will stand, and what on it; it comes on the glass with `enter`. */
  prepare(place: Rect, program: SideProgram): void {
    this.#put(place)
    this.#opened ??= this.zone.open(slideShowing)
    this.zone.take(program)
  }

  enter(place: Rect, entrance: Entrance): void {
    this.#put(place)
    if (this.#shown) return
    this.#shown = true
    this.#put(place)
    this.root.dataset.shown = 'yes'
    this.zone.enter()
    if (entrance === 'fade') fadeIn(this.root)
    if (entrance === 'slide') slide(this.root, this.#awayBy(), true)
  }

  /** Its evidence ends at once; where it slides out, its last picture goes with it. */
  rest(entrance: Entrance): void {
    // What still slides out does not stay over an interruption either.
    if (entrance !== 'slide' && this.root.dataset.shown === 'yes' && !this.#shown) return this.#hide()
    if (!this.#shown) return
    this.#shown = false
    this.zone.rest()
    if (entrance !== 'slide') return this.#hide()
    slide(this.root, this.#awayBy(), false)
    void pause(movementMs).then(() => {
      if (!this.#shown && this.root.dataset.shown === 'yes') this.#hide()
    })
  }

  #hide(): void {
    this.root.dataset.shown = 'no'
    this.#put(this.#place)
    this.#opened = this.zone.open(slideShowing).catch(() => undefined)
  }

  #put(place: Rect): void {
    const moved = place.width !== this.#place.width || place.height !== this.#place.height
    this.#place = place
    const glass = glassSize()
    const { style } = this.root
    style.left = `${this.#shown ? place.left : glass.width - apartPx - place.width}px`
    style.top = `${this.#shown ? place.top : glass.height - apartPx - place.height}px`
    style.width = `${place.width}px`
    style.height = `${place.height}px`
    if (moved) this.zone.relayout('jumps')
  }

  #awayBy(): string {
    return isPortrait(glassSize()) ? 'translateY(100%)' : 'translateX(100%)'
  }

  #layer(): Layer {
    return new Layer('side', () => this.#berth())
  }

  #berth(): Berth {
    const { width, height } = this.#place
    const glass = glassSize()
    const footPx = Math.round(footUnits[isPortrait(glass) ? 'portrait' : 'landscape'] * unitOf(glass))
    return {
      root: { left: 0, top: 0, width, height },
      field: { left: 0, top: 0, width, height: Math.max(0, height - footPx) },
      notice: null,
      bandPx: footPx,
    }
  }
}
