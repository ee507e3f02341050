import { z } from 'zod'
import { localDate } from '../playlist/calendar.ts'
import {
  activityRow,
  dutyRow,
  guidePage,
  noticeRow,
  phoneRow,
  priceRow,
  weatherDay,
} from '../playlist/panel-content.ts'

/** More does not fit a glass, or a passer-by's patience. */
const maxRows = 200
const rowsOf = <Row extends z.ZodType>(row: Row) => z.array(row).max(maxRows)
const words = z.string().max(200)

/** A row may go before its panel does: its last day, inclusive. */
const until = { until: localDate.nullable().default(null) }

const cells = z.array(z.string().max(300)).max(8)
const tableRows = {
  columns: z.array(z.string().max(30)).min(1).max(8),
  rows: rowsOf(z.object({ cells, ...until })),
}

const farming = z.object({
  form: z.literal('farming'),
  /** What to do in a solar term, 小雪; a term without its own line gets the house's. */
  advice: z.array(z.object({ term: z.string().min(2).max(2), text: z.string().min(1).max(300) })).max(96),
})
const occasion = z
  .object({ title: words.min(1), from: localDate, to: localDate, line: words })
  .refine(({ from, to }) => from <= to, { message: '开始日期晚于结束日期' })

/** What is kept of a panel: whatever was entered, also what is late by now. */
export const panelBody = z.discriminatedUnion('form', [
  guidePage,
  z.object({ form: z.literal('table'), ...tableRows }),
  z.object({ form: z.literal('timetable'), ...tableRows }),
  z.object({ form: z.literal('prices'), market: words, prices: rowsOf(priceRow.extend(until)) }),
  z.object({ form: z.literal('phones'), phones: rowsOf(phoneRow.extend(until)) }),
  z.object({ form: z.literal('notices'), notices: rowsOf(noticeRow.extend(until)) }),
  z.object({ form: z.literal('activities'), activities: rowsOf(activityRow.extend(until)) }),
  z.object({ form: z.literal('weather'), place: words, days: z.array(weatherDay).max(15) }),
  farming,
  z.object({ form: z.literal('duty'), roster: rowsOf(dutyRow) }),
  z.object({ form: z.literal('countdown'), occasions: z.array(occasion).max(30) }),
])

export type PanelBody = z.infer<typeof panelBody>
export type PanelForm = PanelBody['form']
export type BodyOf<Form extends PanelForm> = Extract<PanelBody, { form: Form }>

export const panelForms = [
  ...(['guide', 'table', 'timetable', 'prices', 'phones', 'notices'] as const),
  ...(['activities', 'weather', 'farming', 'duty', 'countdown'] as const),
] satisfies PanelForm[]

export const formNames: Readonly<Record<PanelForm, string>> = {
  guide: '办事指南',
  table: '便民服务表',
  timetable: '车次时刻',
  prices: '市场价格',
  phones: '便民电话',
  notices: '通知公告',
  activities: '活动预告',
  weather: '天气',
  farming: '农时',
  duty: '值班',
  countdown: '倒计时',
}
