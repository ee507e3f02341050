import { readCalendarDate } from '../library/calendar-date.ts'
import type { Cells } from '../library/table.ts'
import { ProblemError } from '../problem/problem.ts'
import type { PanelBody, PanelForm } from '../../contract/panel-body.ts'
import {
  bodyOfRecords,
  isRecordForm,
  recordFields,
  type PanelRecord,
  type RecordForm,
} from './records-body.ts'

/** The headings that clerks write, by the field they stand for. */
const headings: Readonly<Record<string, RegExp>> = {
  name: /^(品名|品种|商品|名称|单位名称|姓名|值班人|值班人员|联系人|事项|单位|机构)$/,
  price: /^(价格|单价|今日价格|零售价|均价|价格（元）|价格\(元\))$/,
  unit: /^(计量单位|规格|单位|计价单位)$/,
  change: /^(涨跌|涨幅|升降|较昨日|环比|变化)$/,
  number: /^(电话|号码|电话号码|联系电话|热线|服务热线)$/,
  note: /^(备注|说明|服务时间|时间说明|地址|内容)$/,
  title: /^(标题|题目|活动|活动名称|名称|主题|事项|节日)$/,
  text: /^(正文|内容|摘要|说明)$/,
  date: /^(日期|发布日期|活动日期|值班日期|时间|活动时间)$/,
  time: /^(时间|时段|活动时间|开始时间)$/,
  place: /^(地点|活动地点|地址|场地)$/,
  words: /^(天气|天气状况|天气现象)$/,
  low: /^(最低气温|最低温度|最低|低温)$/,
  high: /^(最高气温|最高温度|最高|高温)$/,
  wind: /^(风|风力|风向风力|风向)$/,
  post: /^(岗位|职务|部门|值班岗位|科室)$/,
  phone: /^(电话|联系电话|值班电话|手机)$/,
  from: /^(开始日期|开始|日期|起始日期)$/,
  to: /^(结束日期|结束|截止日期)$/,
  line: /^(说明|备注|口号|主题)$/,
}
const untilNames = /^(有效期至?|有效期限|截止日期|到期日期?|失效日期|有效截止日期?|下架日期)$/

/** What a row of these forms cannot do without, as its heading is usually written. */
const needed: Readonly<Record<RecordForm, readonly (readonly [string, string])[]>> = {
  prices: [
    ['name', '品名'],
    ['price', '价格'],
  ],
  phones: [
    ['name', '名称'],
    ['number', '电话'],
  ],
  notices: [['title', '标题']],
  activities: [
    ['title', '活动'],
    ['date', '日期'],
  ],
  weather: [
    ['date', '日期'],
    ['words', '天气'],
  ],
  duty: [
    ['name', '姓名'],
    ['date', '日期'],
  ],
  countdown: [
    ['title', '事项'],
    ['from', '日期'],
  ],
}

/**
 * A clerk's table as the body of a form. Its first row with two filled cells is the heading.
 *
 * @throws ProblemError where the table is empty, or lacks a column that the form needs
 */
export function bodyOfTable(form: PanelForm, cells: Cells): PanelBody {
  const start = cells.findIndex((row) => row.filter((cell) => cell !== '').length > 1)
  const heading = (cells[start] ?? []).map((cell) => cell.replaceAll(/\s/g, ''))
  const rows = cells.slice(start + 1).filter((row) => row.some((cell) => cell !== ''))
  if (start < 0 || rows.length === 0) throw new ProblemError('table-empty')
  if (form === 'table' || form === 'timetable') return plainBody(form, heading, rows)
  if (!isRecordForm(form)) throw new ProblemError('panel-columns', { columns: '这种栏目请用表单填写' })
  const columns = columnsOf(form, heading)
  const missing = needed[form].filter(([field]) => !columns.has(field)).map(([, name]) => name)
  if (missing.length > 0) throw new ProblemError('panel-columns', { columns: missing.join('、') })
  return bodyOfRecords(
    form,
    rows.map((row) => recordOf(row, columns)),
  )
}

/** Which column each field stands in: the first one that fits and is not taken; the needed fields choose first. */
function columnsOf(form: RecordForm, heading: readonly string[]): Map<string, number> {
  const first = needed[form].map(([field]) => field)
  const order = [...new Set([...first, ...recordFields[form]])]
  const taken = new Map<string, number>()
  for (const field of order) {
    const names = field === 'until' ? untilNames : headings[field]
    const column = heading.findIndex((name, at) => names?.test(name) && ![...taken.values()].includes(at))
    if (column >= 0) taken.set(field, column)
  }
  return taken
}

const recordOf = (row: readonly string[], columns: Map<string, number>): PanelRecord =>
  Object.fromEntries([...columns].map(([field, column]) => [field, row[column] ?? '']))

const mostColumns = 8
const mostRows = 200

function plainBody(form: 'table' | 'timetable', heading: readonly string[], rows: Cells): PanelBody {
  const expiry = heading.findIndex((name) => untilNames.test(name))
  const kept = heading.flatMap((name, at) =>
    at !== expiry && (name || rows.some((row) => row[at])) ? [at] : [],
  )
  if (kept.length > mostColumns)
    throw new ProblemError('table-too-big', { what: `${kept.length} 列`, limit: mostColumns })
  if (rows.length > mostRows)
    throw new ProblemError('table-too-big', { what: `${rows.length} 行`, limit: mostRows })
  return {
    form,
    columns: kept.map((at) => heading[at]?.slice(0, 30) ?? ''),
    rows: rows.map((row) => ({
      cells: kept.map((at) => row[at]?.slice(0, 300) ?? ''),
      until: readCalendarDate(row[expiry] ?? '') ?? null,
    })),
  }
}
