import { readCalendarDate } from '../library/calendar-date.ts'
import { ProblemError } from '../problem/problem.ts'
import { panelBody, type PanelBody, type PanelForm } from '../../contract/panel-body.ts'
import { skyOf } from './sky.ts'

/** A row by the names of its fields; what a row does not say is missing or empty. */
export type PanelRecord = Readonly<Record<string, string | undefined>>

/** The fields of a form's rows; the first is the one that a row cannot do without. */
export const recordFields = {
  prices: ['name', 'price', 'unit', 'change', 'until'],
  phones: ['name', 'number', 'note', 'until'],
  notices: ['title', 'text', 'date', 'until'],
  activities: ['title', 'date', 'time', 'place', 'note', 'until'],
  weather: ['date', 'words', 'low', 'high', 'wind'],
  duty: ['name', 'date', 'post', 'phone'],
  countdown: ['title', 'from', 'to', 'line'],
} as const satisfies Partial<Record<PanelForm, readonly string[]>>

export type RecordForm = keyof typeof recordFields

export const isRecordForm = (form: PanelForm): form is RecordForm => Object.hasOwn(recordFields, form)

const dateIn = (text = ''): string | null => readCalendarDate(text) ?? null
const wholeIn = (text = ''): number | null => {
  const match = /-?\d+(\.\d+)?/.exec(text.replace('−', '-'))
  return match === null ? null : Math.round(Number(match[0]))
}
const changeIn = (text = '') => {
  if (/涨|升|↑|up|^\+/i.test(text)) return 'up' as const
  if (/跌|降|↓|down|^-\d/i.test(text)) return 'down' as const
  return /平|持平|same|^0/i.test(text) ? ('same' as const) : null
}

/** A row of a form; null where it lacks what it cannot do without. */
const rowMakers = {
  prices: ({ name = '', price = '', unit = '', change, until }) =>
    name && price ? { name, price, unit, change: changeIn(change), until: dateIn(until) } : null,
  phones: ({ name = '', number = '', note = '', until }) =>
    name && number ? { name, number, note, until: dateIn(until) } : null,
  notices: ({ title = '', text = '', date, until }) =>
    title ? { title, text, date: dateIn(date), until: dateIn(until) } : null,
  activities: ({ title = '', date, time = '', place = '', note = '', until }) => {
    const on = dateIn(date)
    return title && on ? { title, date: on, time, place, note, until: dateIn(until) } : null
  },
  weather: ({ date, words = '', low, high, wind = '' }) => {
    const on = dateIn(date)
    return on ? { date: on, sky: skyOf(words), words, low: wholeIn(low), high: wholeIn(high), wind } : null
  },
  duty: ({ name = '', date, post = '', phone = '' }) => {
    const on = dateIn(date)
    return name && on ? { name, date: on, post, phone } : null
  },
  countdown: ({ title = '', from, to, line = '' }) => {
    const first = dateIn(from)
    return title && first ? { title, from: first, to: dateIn(to) ?? first, line } : null
  },
} satisfies Record<RecordForm, (record: PanelRecord) => object | null>

/** Where the rows of a form stand in its body, and what stands beside them. */
const places = {
  prices: { rows: 'prices', rest: { market: '' } },
  phones: { rows: 'phones', rest: {} },
  notices: { rows: 'notices', rest: {} },
  activities: { rows: 'activities', rest: {} },
  weather: { rows: 'days', rest: { place: '' } },
  duty: { rows: 'roster', rest: {} },
  countdown: { rows: 'occasions', rest: {} },
} as const satisfies Record<RecordForm, { rows: string; rest: object }>

/**
 * Rows of named fields as the body of a form. A row that lacks what it cannot do without is left out.
 *
 * @throws ProblemError where no row is left, or a form has no rows of fields
 */
export function bodyOfRecords(form: PanelForm, records: readonly PanelRecord[]): PanelBody {
  if (!isRecordForm(form)) throw new ProblemError('feed-broken', { detail: '这种栏目不能由数据地址填写' })
  const make: (record: PanelRecord) => object | null = rowMakers[form]
  const rows = records.map(make).filter((row) => row !== null)
  if (rows.length === 0) throw new ProblemError('feed-empty')
  const { rows: name, rest } = places[form]
  const read = panelBody.safeParse({ form, ...rest, [name]: rows })
  if (read.success) return read.data
  const { path, message } = read.error.issues[0] ?? { path: [], message: '' }
  throw new ProblemError('feed-broken', { detail: `${path.join('.')} ${message}` })
}
