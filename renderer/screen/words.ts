import { element, phrases } from './sheet/sheet.ts'

/** Words that stand on every scene and change with time or programme. */
export interface Words {
  /** Empty for a station that was struck off: then nothing of the brand stands anywhere. */
  readonly brand: string
  readonly station: string
  /** The brand, or where it has gone the station: what the scene is signed with. */
  readonly house: string
  readonly time: string
  readonly date: string
  readonly weekday: string
  readonly weather: string
  readonly badge: string
}

/** A place for a word, filled by `writeWord` whenever it changes. */
export function slot(name: string, className: string): HTMLElement {
  const made = element('span', className)
  made.dataset.word = name
  return made
}

export function writeWord(root: HTMLElement, name: string, text: string): void {
  for (const found of root.querySelectorAll(`[data-word="${name}"]`))
    if (found.textContent !== text) found.replaceChildren(...(name === 'title' ? phrases(text) : [text]))
}

/** The 来源 label: the source class, and who published it where that says more. */
export const sourceLine = (className: string): HTMLElement =>
  element('p', className, slot('class', 'source-class'), slot('publisher', 'source-publisher'))
