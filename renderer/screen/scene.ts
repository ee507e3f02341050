import { sourceClassNames } from '../../playlist/source-class.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'
import { makeBand, makeFoot } from './band.ts'
import { Caption } from './caption.ts'
import type { Code } from './code.ts'
import type { Composition } from './composition.ts'
import { isNarrow, type Rect } from './division.ts'
import type { House } from './house.ts'
import { NoticeHead } from './notice-head.ts'
import { element } from './sheet/sheet.ts'
import { shrinkLine } from './shrink.ts'
import { houseColour, sourceColours } from './source-colours.ts'
import { writeWord, type Words } from './words.ts'

export type ZoneName = 'main' | 'side'

/** Where a scene stands on the glass, and in it the field of its item. */
export interface Berth {
  readonly root: Rect
  /** Measured from the root's corner. */
  readonly field: Rect
  readonly notice: Rect | null
  readonly bandPx: number
}

/** One whole picture of a zone: the item, its surround, its caption and the words at its foot. Made once, filled anew. */
export class Scene {
  readonly root: HTMLElement
  readonly video = element('video', 'surface')
  readonly canvases = [element('canvas', 'surface'), element('canvas', 'surface')] as const
  readonly sheet = element('div', 'sheet-host')
  readonly subtitle = element('p', 'subtitle')
  readonly #caption = new Caption()
  readonly #notice = new NoticeHead()

  constructor(zone: ZoneName) {
    this.root = element('section', 'layer')
    this.root.dataset.zone = zone
    this.root.append(this.#caption.root, this.video, ...this.canvases, this.sheet, this.subtitle)
    this.root.append(...(zone === 'main' ? [this.#notice.root, makeBand()] : [makeFoot()]))
  }

  /** Writes the showing's own words, colour and code. */
  name(showing: Showing, code: Code | null, house: House): void {
    const { root } = this
    const { sourceClass, publisher, title, content, interruption } = showing
    const className = sourceClass ? sourceClassNames[sourceClass] : ''
    root.dataset.kind = content.kind
    root.dataset.length = lengthOf(title)
    root.dataset.notice = interruption ? (interruption.exercise ? 'exercise' : 'real') : 'none'
    root.style.setProperty('--accent', sourceClass ? sourceColours[sourceClass] : houseColour)
    writeWord(root, 'title', content.kind === 'filler' ? '' : title)
    writeWord(root, 'class', className)
    writeWord(root, 'publisher', publisher && publisher !== className ? publisher : '')
    root.toggleAttribute('data-unlabelled', !publisher && !sourceClass)
    this.#caption.draw(code)
    this.#notice.name(interruption ?? null, house)
  }

  write(words: Words): void {
    for (const [name, text] of Object.entries(words)) writeWord(this.root, name, text as string)
    this.root.toggleAttribute('data-brandless', words.brand === '')
    this.root.toggleAttribute('data-badged', words.badge !== '')
  }

  /** `bodyPx`: the size of body type, by which a room is called wide or narrow. */
  place({ root, notice, bandPx }: Berth, { layout, caption, item }: Composition, bodyPx: number): void {
    const { dataset, style } = this.root
    const narrow = isNarrow(item, bodyPx)
    dataset.layout = layout
    dataset.band = bandPx > 0 ? 'on' : 'none'
    dataset.room = item.width > item.height && !narrow ? 'wide' : 'tall'
    this.root.toggleAttribute('data-narrow', narrow)
    this.root.toggleAttribute('data-short', item.height < shortLines * bodyPx)
    style.width = `${root.width}px`
    style.height = `${root.height}px`
    style.setProperty('--band', `${bandPx}px`)
    this.#caption.place(caption)
    this.#notice.place(notice)
    const mostLines = this.root.dataset.zone === 'main' ? 2 : 1
    for (const line of this.root.querySelectorAll<HTMLElement>('.label-source, .label-title'))
      shrinkLine(line, mostLines)
  }

  /** All that is written on the scene, for the type to be there before it is shown. */
  get text(): string {
    return this.root.textContent
  }
}

/** A room of fewer lines of body type keeps its head small. */
const shortLines = 14

function lengthOf(title: string): 'short' | 'medium' | 'long' {
  if (title.length <= 8) return 'short'
  return title.length <= 18 ? 'medium' : 'long'
}
