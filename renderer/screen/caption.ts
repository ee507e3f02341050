import { drawCode, type Code } from './code.ts'
import type { Rect } from './division.ts'
import { element } from './sheet/sheet.ts'
import { shrinkToFit } from './shrink.ts'
import { slot, sourceLine } from './words.ts'

/** What stands beside or below an item, never over it: the title, the source, and the code that takes it home. */
export class Caption {
  readonly root: HTMLElement
  readonly #plate = element('div', 'code-plate')

  constructor() {
    const take = element('div', 'code-room', this.#plate, element('p', 'code-label', '扫码带走'))
    const words = element(
      'div',
      'caption-words',
      slot('title', 'caption-title'),
      sourceLine('caption-source'),
    )
    this.root = element('div', 'caption', element('p', 'masthead', slot('house', '')), words, take)
  }

  draw(code: Code | null): void {
    this.#plate.replaceChildren(...(code ? [drawCode(code)] : []))
    this.root.toggleAttribute('data-code', code !== null)
  }

  place(rect: Rect | null): void {
    const { style } = this.root
    const { left, top, width, height } = rect ?? { left: 0, top: 0, width: 0, height: 0 }
    style.left = `${left}px`
    style.top = `${top}px`
    style.width = `${width}px`
    style.height = `${height}px`
    this.root.toggleAttribute('data-beside', width > height)
    if (rect) shrinkToFit(this.root)
  }
}
