import { z } from 'zod'
import { csvOf, xlsxOf, type Cell } from '../records/spreadsheet.ts'
import type { QueryDoor } from './query-door.ts'

const counts = {
  opened: z.number().int(),
  shownSeconds: z.number().int(),
  touches: z.number().int(),
}

/** What visitors looked up in a period, by day and page, or by item too. */
export const queryReport = z.object({
  from: z.string(),
  to: z.string(),
  by: z.enum(['page', 'item']),
  rows: z.array(
    z.object({
      date: z.string(),
      page: z.string(),
      label: z.string(),
      itemId: z.string().nullable(),
      title: z.string().nullable(),
      ...counts,
    }),
  ),
  total: z.object({ days: z.number().int(), lookups: z.number().int(), ...counts }),
})

export type QueryReport = z.infer<typeof queryReport>

const pageLabels: Readonly<Record<string, string>> = {
  home: '首页',
  list: '分类目录',
  search: '搜索',
  guide: '办事指南',
  entry: '便民信息',
  watch: '科普视频',
  poster: '图文挂图',
  article: '文章',
}

interface Asked {
  readonly from: string
  readonly to: string
  readonly by: 'page' | 'item'
}

const seconds = (ms: number) => Math.round(ms / 1000)

export function reportQueries({ book, titleOf }: QueryDoor, { from, to, by }: Asked): QueryReport {
  const found = by === 'page' ? book.byPage(from, to) : book.byItem(from, to)
  const { days, lookups, shownMs, touches } = book.touchQueries(from, to)
  const opened = found.reduce((sum, row) => sum + row.opened, 0)
  return {
    from,
    to,
    by,
    rows: found.map((row) => ({
      date: row.date,
      page: row.page,
      label: pageLabels[row.page] ?? row.page,
      itemId: row.itemId,
      title: row.itemId === null ? null : nameOf(row.itemId, titleOf),
      opened: row.opened,
      shownSeconds: seconds(row.shownMs),
      touches: row.touches,
    })),
    total: { days, lookups, opened, shownSeconds: seconds(shownMs), touches },
  }
}

/** A row of a table is counted under `item#row`. */
function nameOf(id: string, titleOf: QueryDoor['titleOf']): string | null {
  const at = id.indexOf('#')
  if (at === -1) return titleOf(id)
  const table = titleOf(id.slice(0, at))
  const row = id.slice(at + 1)
  return table === null ? row : `${table}：${row}`
}

/** The report as a table with one heading row. */
export function queryTable({ rows, total }: QueryReport): Cell[][] {
  const heading = ['日期', '页面', '内容', '打开次数', '查看时长（秒）', '触摸次数']
  return [
    heading,
    ...rows.map((row) => [row.date, row.label, row.title ?? '', row.opened, row.shownSeconds, row.touches]),
    [
      '合计',
      '',
      `${total.days} 天，查到 ${total.lookups} 次`,
      total.opened,
      total.shownSeconds,
      total.touches,
    ],
  ]
}

export const queryCsv = (report: QueryReport): string => csvOf(queryTable(report))

export const queryXlsx = (report: QueryReport): Promise<Buffer> => xlsxOf(queryTable(report), '触摸查询')
