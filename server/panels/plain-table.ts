import type { PanelPage, PanelTable } from '../../playlist/panel-content.ts'

const changes = { up: '涨', down: '跌', same: '平' } as const

const degrees = (low: number | null, high: number | null): string =>
  low === null && high === null ? '' : `${[low, high].filter((each) => each !== null).join('~')}℃`

/** All words of a page as plain rows: for search, for the type to be loaded, and for whoever knows no form. */
export function plainTable(page: PanelPage): PanelTable {
  switch (page.form) {
    case 'guide':
      return guideTable(page)
    case 'timetable':
      return { columns: page.columns, rows: page.rows }
    case 'prices':
      return {
        columns: ['品名', '单位', '价格', '涨跌'],
        rows: page.prices.map(({ name, unit, price, change }) => [
          name,
          unit,
          price,
          change === null ? '' : changes[change],
        ]),
      }
    case 'phones':
      return {
        columns: ['名称', '电话', '说明'],
        rows: page.phones.map(({ name, number, note }) => [name, number, note]),
      }
    case 'notices':
      return {
        columns: ['标题', '日期', '内容'],
        rows: page.notices.map(({ title, date, text }) => [title, date ?? '', text]),
      }
    default:
      return tableByDay(page)
  }
}

function guideTable(page: Extract<PanelPage, { form: 'guide' }>): PanelTable {
  const rows = [
    ...page.steps.map((step, index) => [`第${index + 1}步`, step]),
    ['所需材料', page.papers.join('；')],
    ['办理窗口', page.window],
    ['办理地点', page.place],
    ['办理时间', page.hours],
    ['咨询电话', page.phone],
  ]
  return { columns: ['项目', '内容'], rows: rows.filter(([, text]) => text !== '') }
}

function tableByDay(
  page: Extract<PanelPage, { form: 'activities' | 'weather' | 'farming' | 'duty' | 'countdown' }>,
): PanelTable {
  switch (page.form) {
    case 'activities':
      return {
        columns: ['日期', '时间', '活动', '地点', '说明'],
        rows: page.activities.map(({ date, time, title, place, note }) => [date, time, title, place, note]),
      }
    case 'weather':
      return {
        columns: ['日期', '天气', '气温', '风'],
        rows: page.days.map(({ date, words, low, high, wind }) => [date, words, degrees(low, high), wind]),
      }
    case 'farming':
      return {
        columns: ['节气', '农事提醒'],
        rows: [
          [page.term.name, page.advice.join(' ')],
          [page.next.name, page.next.date],
        ],
      }
    case 'duty':
      return {
        columns: ['日期', '值班人', '岗位', '电话'],
        rows: [...page.today, ...page.coming].map(({ date, name, post, phone }) => [date, name, post, phone]),
      }
    case 'countdown':
      return {
        columns: ['事项', '开始', '结束', '说明'],
        rows: [page.next, ...page.later].map(({ title, from, to, line }) => [title, from, to, line]),
      }
  }
}
