import { bodyOf, isNarrow, type Size } from '../division.ts'
import { glassSize } from '../glass-size.ts'

/** Content set in the house's own type, over as many pages as it needs. */
export interface Sheet {
  readonly pages: number
  readonly turnTo: (page: number) => void
}

/** A room that is tall, or narrow for the type that is set in it: cards rather than tables, one column rather than two. */
export const isLeaflet = (room: Size): boolean =>
  room.height >= room.width || isNarrow(room, bodyOf(glassSize()))

/** An element with a class and text, the one thing every sheet is made of. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

/** More pages than this are counted in figures alone. */
const mostDots = 8

/** Marks under a sheet, one for each page; nothing where there is only one. */
export function pageMarks(pages: number): {
  readonly marks: HTMLElement
  readonly turnTo: (page: number) => void
} {
  const dots = pages > 1 && pages <= mostDots ? Array.from({ length: pages }, () => element('i', '')) : []
  const count = element('span', 'page-count')
  const marks = element('p', 'page-marks', ...dots, count)
  const turnTo = (page: number) => {
    dots.forEach((dot, index) => dot.classList.toggle('on', index === page))
    count.textContent = pages > 1 ? `${page + 1} / ${pages}` : ''
  }
  turnTo(0)
  return { marks, turnTo }
}

/** A title in its phrases, so that a line ends where one pauses in reading: Chinese may break anywhere else. */
export const phrases = (title: string): HTMLElement[] =>
  title
    .split(/(?<=[，：；。！？、”》】\s])(?![”》】])|(?=[“《])/u)
    .map((part) => element('span', 'phrase', part))

/** The heading of a sheet: its title, and a note such as the date of the last change. */
export function sheetHead(title: string, note: string | null): HTMLElement {
  const head = element('header', 'sheet-head', element('h1', '', ...phrases(title)))
  if (note) head.append(element('p', 'sheet-note', note))
  return head
}
