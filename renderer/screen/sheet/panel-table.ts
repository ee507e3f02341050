import type { PanelTable } from '../../../playlist/panel-content.ts'
import { tooWide, type Setting } from './panel-fit.ts'
import { element } from './sheet.ts'

/** Cells up to this width, in half characters, stay on one line: telephone numbers, times, short names. */
const shortCell = 17

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)

function asTable(table: PanelTable, keepShortWhole: boolean): Setting {
  const short = table.columns.map(
    (_name, column) => keepShortWhole && table.rows.every((row) => widthOf(row[column] ?? '') <= shortCell),
  )
  const cell = (tag: 'th' | 'td', text: string, column: number) =>
    element(tag, short[column] ? 'short' : '', text)
  const rows = table.rows.map((row) =>
    element('tr', '', ...table.columns.map((_name, column) => cell('td', row[column] ?? '', column))),
  )
  const head = element('tr', '', ...table.columns.map((name, column) => cell('th', name, column)))
  const block = element('table', 'panel-table', element('thead', '', head), element('tbody', '', ...rows))
  return { block, rows }
}

/** A table too wide for a leaflet: one card a row, its first cell as the heading. */
function asCards(table: PanelTable): Setting {
  const rows = table.rows.map((row) => {
    const card = element('section', 'card', element('h2', '', row[0] ?? ''))
    const pairs = table.columns.slice(1).flatMap((name, index) => {
      const text = row[index + 1] ?? ''
      return text ? [element('div', '', element('dt', '', name), element('dd', '', text))] : []
    })
    card.append(element('dl', '', ...pairs))
    return element('div', 'card-row', card)
  })
  return { block: element('div', 'panel-cards', ...rows), rows }
}

/** Keeps the columns as they are with all rows there, so that they do not jump from page to page. */
export function freezeColumns(block: HTMLElement): void {
  const heads = [...block.querySelectorAll('th')]
  const widths = heads.map((head) => head.getBoundingClientRect().width)
  heads.forEach((head, column) => (head.style.width = `${widths[column]}px`))
  block.classList.add('frozen')
}

/** Sentences squeezed into a narrow column read like a ladder: over three lines, about five times the type's size. */
const isCramped = ({ rows }: Setting) =>
  rows.some((row) => row.getBoundingClientRect().height > 5 * parseFloat(getComputedStyle(row).fontSize))

/** A table with its short cells whole; on a leaflet cards where that is too wide; else all cells may break. */
export function setTable(body: HTMLElement, table: PanelTable, leaflet: boolean): Setting {
  const whole = asTable(table, true)
  body.replaceChildren(whole.block)
  const wide = tooWide(body, whole.block)
  const cramped = leaflet && (table.columns.length >= 5 || isCramped(whole))
  if (!wide && !cramped) return whole
  const other = leaflet ? asCards(table) : asTable(table, false)
  body.replaceChildren(other.block)
  return other
}
