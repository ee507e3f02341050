import type { PanelForm } from '../../../contract/panel-body.ts'
import type { FeedSource } from '../../../contract/panel-source.ts'

/** What is entered in a field; a field of its own kind is a choice or a date. */
export type FieldKind = 'text' | 'long' | 'date' | 'whole' | 'change' | 'sky' | 'term'

export type FieldLabel =
  | 'goods' | 'price' | 'unit' | 'change' | 'until' | 'office' | 'number' | 'note' | 'heading' | 'text' | 'date'
  | 'activity' | 'time' | 'place' | 'weather' | 'sky' | 'low' | 'high' | 'wind' | 'term' | 'advice' | 'person' | 'post'
  | 'phone' | 'occasion' | 'from' | 'to' | 'line' | 'window' | 'address' | 'hours' | 'market' | 'area' | 'steps'
  | 'papers' // prettier-ignore

export interface Field {
  /** As the station calls it. */
  readonly name: string
  readonly label: FieldLabel
  readonly kind: FieldKind
  /** A row without it is no row. */
  readonly needed?: true
  readonly most: number
}

export type FeedFormat = FeedSource['format']

interface FormSpec {
  readonly head: readonly Field[]
  /** Fields of several lines, each line one of a list. */
  readonly lists: readonly Field[]
  /** Where the rows stand in a body, and what is in one; `cells` are columns of the clerk's own. */
  readonly rows: { readonly name: string; readonly fields: readonly Field[] | 'cells' } | null
  readonly feeds: readonly FeedFormat[]
  /** The row's field after which nothing of it is left: the panel's last day unless somebody says otherwise. */
  readonly lastDay: string | null
}

const field = (name: string, label: FieldLabel, kind: FieldKind = 'text', most = 200): Field => ({
  ...{ name, label, kind, most },
})
const needed = (name: string, label: FieldLabel, kind: FieldKind = 'text', most = 200): Field => ({
  ...field(name, label, kind, most),
  needed: true,
})
const until = field('until', 'until', 'date')
const rowsOf = (name: string, ...fields: Field[]) => ({ name, fields })
const plain = { head: [], lists: [], rows: null, feeds: [], lastDay: null } satisfies FormSpec
const cells = { ...plain, rows: { name: 'rows', fields: 'cells' as const } }

/** How each form is entered; its shape is the station's own. */
export const forms: Readonly<Record<PanelForm, FormSpec>> = {
  guide: {
    ...plain,
    head: [
      field('window', 'window'),
      field('place', 'address'),
      field('hours', 'hours'),
      field('phone', 'phone'),
    ],
    lists: [field('steps', 'steps', 'long', 1_000), field('papers', 'papers')],
  },
  table: cells,
  timetable: cells,
  prices: {
    ...plain,
    head: [field('market', 'market')],
    rows: rowsOf(
      'prices',
      needed('name', 'goods'),
      needed('price', 'price'),
      field('unit', 'unit'),
      field('change', 'change', 'change'),
      until,
    ),
    feeds: ['json'],
  },
  phones: {
    ...plain,
    rows: rowsOf(
      'phones',
      needed('name', 'office'),
      needed('number', 'number'),
      field('note', 'note'),
      until,
    ),
    feeds: ['json'],
  },
  notices: {
    ...plain,
    rows: rowsOf(
      'notices',
      needed('title', 'heading'),
      field('text', 'text', 'long', 1_000),
      field('date', 'date', 'date'),
      until,
    ),
    feeds: ['syndication', 'json'],
  },
  activities: {
    ...plain,
    rows: rowsOf(
      'activities',
      needed('date', 'date', 'date'),
      field('time', 'time'),
      needed('title', 'activity'),
      field('place', 'place'),
      field('note', 'note'),
      until,
    ),
    feeds: ['calendar', 'json'],
    lastDay: 'date',
  },
  weather: {
    ...plain,
    head: [field('place', 'area')],
    rows: rowsOf(
      'days',
      needed('date', 'date', 'date'),
      field('words', 'weather'),
      field('sky', 'sky', 'sky'),
      field('low', 'low', 'whole'),
      field('high', 'high', 'whole'),
      field('wind', 'wind'),
    ),
    feeds: ['json'],
    lastDay: 'date',
  },
  farming: {
    ...plain,
    rows: rowsOf('advice', needed('term', 'term', 'term'), needed('text', 'advice', 'long', 300)),
  },
  duty: {
    ...plain,
    rows: rowsOf(
      'roster',
      needed('date', 'date', 'date'),
      needed('name', 'person'),
      field('post', 'post'),
      field('phone', 'phone'),
    ),
    feeds: ['json'],
    lastDay: 'date',
  },
  countdown: {
    ...plain,
    rows: rowsOf(
      'occasions',
      needed('title', 'occasion'),
      needed('from', 'from', 'date'),
      field('to', 'to', 'date'),
      field('line', 'line'),
    ),
    feeds: ['json'],
    lastDay: 'to',
  },
}

/** The fields of a form's rows; a clerk's own columns come as `c0`, `c1` … with their last day behind. */
export function rowFields(form: PanelForm, columns: readonly string[]): readonly Field[] {
  const { rows } = forms[form]
  if (rows === null) return []
  if (rows.fields !== 'cells') return rows.fields
  return [...columns.map((_, at) => field(`c${at}`, 'heading', 'text', 300)), until]
}

/** Simplified Chinese names of the solar terms, as the almanac has them. */
export const solarTerms = [
  ...['立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑'],
  ...['立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至', '小寒', '大寒'],
]
