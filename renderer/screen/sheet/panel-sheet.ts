import type { Showing } from '../../../playlist/stage-protocol.ts'
import type { Size } from '../division.ts'
import { ageWords } from './panel-age.ts'
import { fit, spread } from './panel-fit.ts'
import { flowPanel } from './panel-flow.ts'
import { setForm } from './panel-forms.ts'
import { freezeColumns, setTable } from './panel-table.ts'
import { element, isLeaflet, pageMarks, sheetHead, type Sheet } from './sheet.ts'

type Panel = Extract<Showing['content'], { kind: 'panel' }>

const note = ({ asOfMs, updatedOn }: Panel): string | null =>
  typeof asOfMs === 'number' ? ageWords(asOfMs, Date.now()) : updatedOn && `更新于 ${updatedOn}`

/** A panel as a designed page: every row is shown, over as many pages as it takes, and none is clipped. */
export function setPanel(host: HTMLElement, showing: Showing, glass: Size): Sheet {
  if (showing.content.kind !== 'panel') throw new Error('not a panel')
  const { content } = showing
  const { page, table } = content
  const body = element('div', 'sheet-body')
  const foot = element('footer', 'sheet-foot')
  const sheet = element('article', 'sheet panel', sheetHead(showing.title, note(content)), body, foot)
  if (page) sheet.dataset.form = page.form
  host.replaceChildren(sheet)
  const setting = page ? setForm(body, page) : setTable(body, table, isLeaflet(glass))
  const starts = fit(body, setting)
  if (starts === null) return flowPanel(sheet, body, table)
  if (!page) freezeColumns(setting.block)
  if (setting.rows.length > 0) spread(body, setting, starts)
  return turning(foot, setting.rows, starts)
}

/** Turns from page to page by hiding the rows of the others. */
function turning(foot: HTMLElement, rows: readonly HTMLElement[], starts: readonly number[]): Sheet {
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
  if (rows.length > 0) sheet.turnTo(0)
  return sheet
}
