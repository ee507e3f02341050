import type { MonthReturn, ReturnCell } from '../../../station/return.ts'
import { html, type Html } from './html.ts'

/** The return as a form: one grid for each place, whose hours are never added up. */
export const figures = ({ columns, rows }: MonthReturn): Html =>
  html`${rows.map((row) => place(columns, row))}`

/** Two fields a line, in the order of the return; the last one, 说明, has a line of its own. */
function place(columns: readonly string[], row: readonly ReturnCell[]): Html {
  const fields = columns.map((name, index) => ({ name, value: worded(name, row[index] ?? '') }))
  const remarks = fields.pop()
  const lines = fields.flatMap((field, index) => (index % 2 === 0 ? [[field, fields[index + 1]]] : []))
  const cell = (field: (typeof fields)[number] | undefined) =>
    html`<th scope="row">${field?.name ?? ''}</th>
      <td>${field?.value ?? ''}</td>`
  return html`<table class="place">
    ${lines.map(
      ([left, right]) =>
        html`<tr>
          ${cell(left)}${cell(right)}
        </tr>`,
    )}
    <tr>
      <th scope="row">${remarks?.name ?? ''}</th>
      <td class="long" colspan="3">${remarks?.value === '' ? '无' : (remarks?.value ?? '')}</td>
    </tr>
  </table>`
}

/** Hours keep both their decimals, so that figures stand under each other. */
const worded = (name: string, value: ReturnCell): ReturnCell =>
  typeof value === 'number' && name.includes('小时') ? value.toFixed(2) : value
