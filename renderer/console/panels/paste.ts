import { emptyRow, type Edited, type Row } from './edited.ts'
import { rowFields, type Field } from './forms.ts'
import type { PanelForm } from '../../../contract/panel-body.ts'

/** What a spreadsheet lays on the clipboard: tabs between cells, quotes around a cell of several lines. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    const cell = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')
    rows.at(-1)?.push(cell.trim())
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

export const isTable = (text: string): boolean => /\t|\r?\n./.test(text.trim())

/** `2026-11-22` of the ways in which a spreadsheet writes a date; anything else stays empty, to be seen. */
function dateIn(text: string): string {
  const [, year = '', month = '', day = ''] = /(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/.exec(text) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function changeIn(text: string): string {
  if (/涨|升|↑|^\+/.test(text)) return 'up'
  if (/跌|降|↓|^-\d/.test(text)) return 'down'
  return /平/.test(text) ? 'same' : ''
}

function told({ kind, most }: Field, text: string): string {
  if (kind === 'date') return dateIn(text)
  if (kind === 'change') return changeIn(text)
  if (kind === 'whole') return /-?\d+/.exec(text)?.[0] ?? ''
  return kind === 'sky' ? '' : text.slice(0, most)
}

/** Lays cells over the rows from one cell on, to the right and downwards; rows are added where there are too few. */
export function laidOver(
  form: PanelForm,
  edited: Edited,
  at: { row: number; name: string },
  text: string,
): Row[] {
  const fields = rowFields(form, edited.columns)
  const first = fields.findIndex(({ name }) => name === at.name)
  const rows = edited.rows.map((row) => ({ ...row }))
  cellsOf(text).forEach((cells, down) => {
    const row = (rows[at.row + down] ??= emptyRow(form, edited.columns))
    cells.forEach((cell, across) => {
      const field = fields[first + across]
      if (field) row[field.name] = told(field, cell)
    })
  })
  return rows
}
