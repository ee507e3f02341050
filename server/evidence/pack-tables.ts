import { sourceClassNames } from '../../playlist/source-class.ts'
import { holdingOf } from '../../station/attested/standing-entries.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import type { Table } from '../records/spreadsheet.ts'

/** 更新清单: what was new in the month, when it was installed, and when it was first really shown. */
export function renewalTable({ renewals }: StationFacts): Table {
  const names: Readonly<Record<string, string>> = sourceClassNames
  const rows = renewals.map(({ itemId, title, sourceClass, installedOn, firstShownOn }) => [
    itemId,
    title,
    names[sourceClass] ?? sourceClass,
    installedOn,
    firstShownOn ?? '尚未播出',
  ])
  return [['内容编号', '标题', '类别', '入库日期', '首次播出日期'], ...rows]
}

/** 活动记录: the activities of the month as they hold now; an entry that was put right is in the chain, not here. */
export function activityTable({ attested, month }: StationFacts): Table {
  const rows = holdingOf(attested, 'activity')
    .filter(({ date }) => date.startsWith(`${month}-`))
    .toSorted((a, b) => Number(a.date > b.date) - Number(a.date < b.date))
    .map((each) => [
      each.date,
      each.title,
      each.activityKind,
      each.venueKind,
      each.headcount,
      each.photoHash ?? '',
      each.name,
      each.at,
      each.id,
    ])
  return [
    ['日期', '活动', '类型', '场所', '人数', '照片 SHA-256', '登记人', '登记时间', '登记记录号'],
    ...rows,
  ]
}
