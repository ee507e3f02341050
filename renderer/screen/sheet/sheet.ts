/** Content set in the house's own type, over as many pages as it needs. */
export interface Sheet {
  readonly pages: number
  readonly turnTo: (page: number) => void
}

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

/** Marks under a sheet, one for each page; nothing where there is only one. */
export function pageMarks(pages: number): {
  readonly marks: HTMLElement
  readonly turnTo: (page: number) => void
} {
  const dots = pages > 1 ? Array.from({ length: pages }, () => element('i', '')) : []
  const count = element('span', 'page-count')
  const marks = element('p', 'page-marks', ...dots, count)
  const turnTo = (page: number) => {
    dots.forEach((dot, index) => dot.classList.toggle('on', index === page))
    count.textContent = pages > 1 ? `${page + 1} / ${pages}` : ''
  }
  turnTo(0)
  return { marks, turnTo }
}

/** The heading of a sheet: its title, and a note such as the date of the last change. */
export function sheetHead(title: string, note: string | null): HTMLElement {
  const head = element('header', 'sheet-head', element('h1', '', title))
  if (note) head.append(element('p', 'sheet-note', note))
  return head
}
