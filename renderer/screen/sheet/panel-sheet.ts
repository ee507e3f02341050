import type { Showing } from '../../../playlist/stage-protocol.ts'
import { isPortrait, type Size } from '../composition.ts'
import { splitEvenly } from './paging.ts'
import { element, pageMarks, sheetHead, type Sheet } from './sheet.ts'

type Table = Extract<Showing['content'], { kind: 'panel' }>['table']

/** Type as large as lets the whole table stand on one page; below 1 only for a row that is higher than a page. */
const onePageScales = [1.5, 1.35, 1.2, 1.1, 1]
const tightScales = [0.85, 0.7, 0.55, 0.4]
/** Cells up to this width, in half characters, stay on one line: telephone numbers, times, short names. */
const shortCell = 17

interface Setting {
  readonly block: HTMLElement
  readonly rows: readonly HTMLElement[]
}

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)

function asTable(table: Table, keepShortWhole: boolean): Setting {
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

/** A table too wide for a portrait glass: one card a row, its first cell as the heading. */
function asCards(table: Table): Setting {
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
function freezeColumns(block: HTMLElement): void {
  const heads = [...block.querySelectorAll('th')]
  const widths = heads.map((head) => head.getBoundingClientRect().width)
  heads.forEach((head, column) => (head.style.width = `${widths[column]}px`))
  block.classList.add('frozen')
}

/** Page starts at the largest fitting type. */
function fit(body: HTMLElement, { block, rows }: Setting): number[] {
  const capacity = () =>
    body.clientHeight - (block.querySelector('thead')?.getBoundingClientRect().height ?? 0)
  const heightsAt = (scale: number) => {
    body.style.setProperty('--scale', String(scale))
    return rows.map((row) => row.getBoundingClientRect().height)
  }
  for (const scale of onePageScales) {
    const whole = heightsAt(scale).reduce((sum, height) => sum + height, 0)
    if (whole <= capacity() && !tooWide(body, block)) return rows.length > 0 ? [0] : []
  }
  let heights = heightsAt(1)
  for (const scale of tightScales) {
    if (Math.max(...heights) <= capacity() && !tooWide(body, block)) break
    heights = heightsAt(scale)
  }
  return splitEvenly(heights, capacity())
}

const tooWide = (body: HTMLElement, block: HTMLElement) => block.scrollWidth > body.clientWidth

/** Sentences squeezed into a narrow column read like a ladder: over three lines, about five times the type's size. */
const isCramped = ({ rows }: Setting) =>
  rows.some((row) => row.getBoundingClientRect().height > 5 * parseFloat(getComputedStyle(row).fontSize))

/** A table with its short cells whole; on a portrait glass cards where that is too wide; else all cells may break. */
function chooseSetting(body: HTMLElement, table: Table, portrait: boolean): Setting {
  const whole = asTable(table, true)
  body.replaceChildren(whole.block)
  const wide = tooWide(body, whole.block)
  const cramped = portrait && (table.columns.length >= 5 || isCramped(whole))
  if (!wide && !cramped) return whole
  const other = portrait ? asCards(table) : asTable(table, false)
  body.replaceChildren(other.block)
  return other
}

/** Gives what is left of a page's height to its rows, up to half again as much air. */
function spread(body: HTMLElement, { block, rows }: Setting): void {
  const spare = (body.clientHeight - block.getBoundingClientRect().height) / rows.length / 2
  const mostPx = parseFloat(getComputedStyle(block).fontSize) * 0.5
  body.style.setProperty('--spare', `${Math.max(0, Math.floor(Math.min(spare, mostPx)))}px`)
}

/** A panel's table as a designed page: every row is shown, over as many pages as it takes, and none is clipped. */
export function setPanel(host: HTMLElement, showing: Showing, glass: Size): Sheet {
  if (showing.content.kind !== 'panel') throw new Error('not a panel')
  const { table, updatedOn } = showing.content
  const body = element('div', 'sheet-body')
  const foot = element('footer', 'sheet-foot')
  host.replaceChildren(
    element(
      'article',
      'sheet panel',
      sheetHead(showing.title, updatedOn && `更新于 ${updatedOn}`),
      body,
      foot,
    ),
  )
  const setting = chooseSetting(body, table, isPortrait(glass))
  const starts = fit(body, setting)
  freezeColumns(setting.block)
  if (starts.length <= 1 && setting.rows.length > 0) spread(body, setting)
  const { rows } = setting
  const { marks, turnTo } = pageMarks(starts.length)
  foot.append(marks)
  const sheet = {
    pages: Math.max(1, starts.length),
    turnTo: (page: number) => {
      const end = starts[page + 1] ?? rows.length
      rows.forEach((row, index) => (row.hidden = index < (starts[page] ?? 0) || index >= end))
      turnTo(page)
    },
  }
  sheet.turnTo(0)
  return sheet
}
