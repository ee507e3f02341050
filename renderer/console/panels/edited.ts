import { forms, rowFields, type Field } from './forms.ts'
import type { PanelForm } from '../../../contract/panel-body.ts'

export type Row = Record<string, string>

/** A panel's body while it is in the form: every field a word, so that nothing typed is lost. */
export interface Edited {
  head: Row
  /** A line is an entry. */
  lists: Row
  columns: string[]
  rows: Row[]
}

const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

export const emptyRow = (form: PanelForm, columns: readonly string[]): Row =>
  Object.fromEntries(rowFields(form, columns).map(({ name }) => [name, '']))

/** @param usualColumns the headings of a new table of the clerk's own */
export function emptyBody(form: PanelForm, usualColumns: readonly string[]): Edited {
  const { head, lists, rows } = forms[form]
  const columns = rows?.fields === 'cells' ? [...usualColumns] : []
  const blank = (fields: readonly Field[]) => Object.fromEntries(fields.map(({ name }) => [name, '']))
  return {
    ...{ head: blank(head), lists: blank(lists), columns },
    rows: rows === null ? [] : [emptyRow(form, columns)],
  }
}

/** A kept body as the form has it. */
export function editedOf(form: PanelForm, body: unknown): Edited {
  const kept = record(body)
  const { head, lists, rows } = forms[form]
  const columns = list(kept.columns).map(word)
  const fields = rowFields(form, columns)
  const rowOf = (row: unknown): Row => {
    const { cells, ...named } = record(row)
    const all = { ...named, ...Object.fromEntries(list(cells).map((cell, at) => [`c${at}`, cell])) }
    return Object.fromEntries(fields.map(({ name }) => [name, word(record(all)[name])]))
  }
  return {
    head: Object.fromEntries(head.map(({ name }) => [name, word(kept[name])])),
    lists: Object.fromEntries(lists.map(({ name }) => [name, list(kept[name]).map(word).join('\n')])),
    columns,
    rows: rows === null ? [] : list(kept[rows.name]).map(rowOf),
  }
}

const isFilled = (row: Row) => Object.values(row).some((value) => value.trim() !== '')

/** The rows in which something stands. */
export const filledRows = ({ rows }: Edited): Row[] => rows.filter(isFilled)

function valueOf({ kind, needed }: Field, text: string): unknown {
  const trimmed = text.trim()
  if (kind === 'sky') return trimmed || 'cloudy'
  if (kind === 'whole') return trimmed === '' ? null : Math.round(Number(trimmed))
  if (kind === 'change') return trimmed || null
  return kind === 'date' && !needed ? trimmed || null : trimmed
}

/** The body as the station takes it; rows in which nothing stands are left out. */
export function bodyOf(form: PanelForm, edited: Edited): Record<string, unknown> {
  const { head, lists, rows } = forms[form]
  const fields = rowFields(form, edited.columns)
  const isCells = rows?.fields === 'cells'
  const rowOf = (row: Row): unknown => {
    const values = Object.fromEntries(
      fields.map((field) => [field.name, valueOf(field, row[field.name] ?? '')]),
    )
    if (isCells) return { cells: edited.columns.map((_, at) => values[`c${at}`]), until: values.until }
    // An occasion of one day ends on it.
    return form === 'countdown' ? { ...values, to: values.to ?? values.from } : values
  }
  const lines = (text = '') => text.split('\n').map((line) => line.trim())
  return {
    form,
    ...Object.fromEntries(head.map(({ name }) => [name, (edited.head[name] ?? '').trim()])),
    ...Object.fromEntries(lists.map(({ name }) => [name, lines(edited.lists[name]).filter(Boolean)])),
    ...(isCells ? { columns: edited.columns.map((each) => each.trim()) } : {}),
    ...(rows === null ? {} : { [rows.name]: filledRows(edited).map(rowOf) }),
  }
}

/** The last day of which the rows speak; null where the form or its rows speak of none. */
export function lastDayIn(form: PanelForm, edited: Edited): string | null {
  const { lastDay } = forms[form]
  if (lastDay === null) return null
  const days = filledRows(edited).map((row) => row[lastDay] || row.from || '')
  return days.filter(Boolean).sort().at(-1) ?? null
}
