import type { EntryForm } from '../../playlist/query-catalogue.ts'

/** The first that fits a table's title or one of its columns tells what its rows are. */
const signs: readonly (readonly [EntryForm, { readonly title: RegExp; readonly column?: RegExp }])[] = [
  ['guide', { title: /办事|指南|办理/, column: /材料|窗口|承诺时限|办理/ }],
  ['event', { title: /活动|预告|讲座|课程/, column: /^活动/ }],
  ['timetable', { title: /时刻|公交|班车|客运|列车|车次|船期/, column: /首班|末班|车次|发车/ }],
  ['notice', { title: /通知|公告|公示|政务公开/, column: /^(通知|公告|公示)/ }],
  ['contact', { title: /电话|热线|通讯录|值班/, column: /电话|号码|热线/ }],
]

/** What the rows of a table are, by what a clerk calls the table and its columns. */
export function panelForm(title: string, columns: readonly string[]): EntryForm {
  const byTitle = signs.find(([, sign]) => sign.title.test(title))
  if (byTitle) return byTitle[0]
  const byColumn = signs.find(([, { column }]) => column && columns.some((name) => column.test(name)))
  return byColumn?.[0] ?? 'table'
}
