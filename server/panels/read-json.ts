import { readCalendarDate } from '../library/calendar-date.ts'
import { ProblemError } from '../problem/problem.ts'
import type { PanelBody, PanelForm } from '../../contract/panel-body.ts'
import type { JsonMapping } from '../../contract/panel-source.ts'
import { plainText } from './plain-text.ts'
import { bodyOfRecords } from './records-body.ts'

const maxRecords = 200

/** A JSON answer, by where its rows lie and what its fields are called, as a body of the panel's form. */
export function readJson(text: string, mapping: JsonMapping, form: PanelForm): PanelBody {
  const rows = at(parsed(text), mapping.rows)
  if (!Array.isArray(rows)) throw broken(`“${mapping.rows || '最外层'}”不是一列数据`)
  const records = rows
    .slice(0, maxRecords)
    .map((row: unknown) =>
      Object.fromEntries(
        Object.entries(mapping.fields).map(([name, path]) => [name, wordsAt(row, path, name)]),
      ),
    )
  return bodyOfRecords(form, records)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw broken('不是完整的 JSON')
  }
}

/** What lies at `a.b.0.c`; undefined where there is nothing. Names that every object has lead nowhere. */
function at(value: unknown, path: string): unknown {
  if (path === '') return value
  let found = value
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string, unknown>)[step]
  }
  return found
}

function wordsAt(row: unknown, path: string, name: string): string {
  const value = at(row, path)
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const words = plainText(String(value), 300)
  return name === 'date' ? (readCalendarDate(words) ?? words) : words
}

const broken = (detail: string) => new ProblemError('feed-broken', { detail })
