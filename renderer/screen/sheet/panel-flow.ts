import type { PanelTable } from '../../../playlist/panel-content.ts'
import { columnPages } from './column-pages.ts'
import { dayWords, weekdayWords } from './panel-date.ts'
import { element, pageMarks, type Sheet } from './sheet.ts'

/** With less room than this under its heading a page would say one line at a time: the heading goes with the text. */
const leastLines = 2.6
const lineHeight = 1.35

const said = (text: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? `${dayWords(text)} ${weekdayWords(text)}` : text

/** A row as a paragraph: what it is about, then each of its cells. */
function entry({ columns }: PanelTable, [first = '', ...rest]: readonly string[]): HTMLElement {
  const lines = rest.flatMap((text, index) =>
    text === '' ? [] : [element('p', '', element('span', 'flow-name', columns[index + 1] ?? ''), said(text))],
  )
  return element('section', 'flow-entry', element('h2', '', said(first)), ...lines)
}

/**
 * A panel whose form would have to be set too small to be read in a room so low or narrow: all its words in plain
 * paragraphs, over as many pages as they take.
 */
export function flowPanel(sheet: HTMLElement, body: HTMLElement, table: PanelTable): Sheet {
  const column = element('div', 'panel-flow', ...table.rows.map((row) => entry(table, row)))
  sheet.dataset.flow = ''
  body.style.setProperty('--scale', '1')
  body.replaceChildren(column)
  const head = sheet.querySelector('.sheet-head')
  const lines = body.clientHeight / (parseFloat(getComputedStyle(column).fontSize) * lineHeight)
  if (head && lines < leastLines) {
    column.prepend(element('h1', '', head.querySelector('h1')?.textContent ?? ''))
    head.remove()
  }
  const { pages, turnTo } = columnPages(column)
  const marks = pageMarks(pages)
  sheet.querySelector('.sheet-foot')?.append(marks.marks)
  return {
    pages,
    turnTo: (page) => {
      turnTo(page)
      marks.turnTo(page)
    },
  }
}
