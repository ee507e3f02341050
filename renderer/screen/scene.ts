import { sourceClassNames } from '../../playlist/source-class.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'
import type { Composition, Rect } from './composition.ts'
import { shrinkLine, shrinkToFit } from './shrink.ts'
import { element } from './sheet/sheet.ts'
import { houseColour, sourceColours } from './source-colours.ts'

/** Words that stand on every scene and change with time or programme. */
export interface Words {
  readonly brand: string
  readonly station: string
  readonly time: string
  readonly date: string
  readonly weekday: string
}

const slot = (name: string, className: string) => {
  const made = element('span', className)
  made.dataset.word = name
  return made
}

/** One whole picture of the glass: the item, its surround, its caption and the band. Made once, filled anew. */
export class Scene {
  readonly root = element('section', 'layer')
  readonly video = element('video', 'surface')
  readonly canvases = [element('canvas', 'surface'), element('canvas', 'surface')] as const
  readonly sheet = element('div', 'sheet-host')
  readonly #caption = element('div', 'caption')

  constructor() {
    this.#caption.append(
      element('p', 'masthead', slot('brand', '')),
      element('div', 'caption-words', slot('title', 'caption-title'), this.#source('caption-source')),
      element('div', 'code-room'),
    )
    const band = element(
      'footer',
      'band',
      element('i', 'chip'),
      element('div', 'label', this.#source('label-source'), slot('title', 'label-title')),
      element('div', 'place', slot('brand', 'place-brand'), slot('station', 'place-station')),
      element('div', 'moment', slot('time', 'moment-time'), this.#day()),
    )
    this.root.append(this.#caption, this.video, ...this.canvases, this.sheet, band)
  }

  /** Writes the showing's own words and colour. */
  name(showing: Showing): void {
    const { root } = this
    const { sourceClass, publisher, title, content } = showing
    const className = sourceClass ? sourceClassNames[sourceClass] : ''
    root.dataset.kind = content.kind
    root.dataset.length = title.length > 18 ? 'long' : title.length > 8 ? 'medium' : 'short'
    root.style.setProperty('--accent', sourceClass ? sourceColours[sourceClass] : houseColour)
    this.#write('title', content.kind === 'filler' ? '' : title)
    this.#write('class', className)
    this.#write('publisher', publisher && publisher !== className ? publisher : '')
    root.toggleAttribute('data-unlabelled', !publisher && !sourceClass)
  }

  write(words: Words): void {
    for (const [name, text] of Object.entries(words)) this.#write(name, text as string)
  }

  place(composition: Composition | null): void {
    this.root.dataset.layout = composition?.layout ?? 'plain'
    const caption: Rect = composition?.caption ?? { left: 0, top: 0, width: 0, height: 0 }
    const { style } = this.#caption
    style.left = `${caption.left}px`
    style.top = `${caption.top}px`
    style.width = `${caption.width}px`
    style.height = `${caption.height}px`
    shrinkToFit(this.#caption)
    for (const title of this.root.querySelectorAll<HTMLElement>('.label-title')) shrinkLine(title)
  }

  /** All that is written on the scene, for the type to be there before it is shown. */
  get text(): string {
    return this.root.textContent
  }

  #write(name: string, text: string): void {
    for (const found of this.root.querySelectorAll(`[data-word="${name}"]`))
      if (found.textContent !== text) found.textContent = text
  }

  #source(className: string): HTMLElement {
    return element('p', className, slot('class', 'source-class'), slot('publisher', 'source-publisher'))
  }

  #day(): HTMLElement {
    return element('span', 'moment-day', slot('date', ''), slot('weekday', ''))
  }
}
