import { Temporal } from 'temporal-polyfill'
import { xuchang } from './documents.ts'
import { duty, notCollected } from './duty.ts'

/** Figures by the 3rd, sent up by the 5th of the month after. */
export const monthClosing = duty({
  id: 'month-closing',
  title: '每月 3 日前形成统计数据，5 日前上报',
  document: xuchang('五6'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { closeDay: 3, sendDay: 5 },
  unit: '项',
  assess: ({ closing, month, today }, { closeDay, sendDay }) => {
    if (closing === null) return notCollected('本月没有播放记录')
    const next = Temporal.PlainDate.from(`${month}-01`).add({ months: 1 })
    const steps = [
      {
        title: '形成统计数据',
        on: closing.closedOn,
        by: next.with({ day: closeDay }).toString(),
        done: '本机自动生成月报',
        open: '本机届时自动生成',
      },
      {
        title: '上报',
        on: closing.sentOn,
        by: next.with({ day: sendDay }).toString(),
        done: `${closing.sentBy ?? ''}填报`,
        open: '上报后请登记日期',
      },
    ]
    const late = steps.filter(({ on, by }) => (on ?? today) > by)
    const waiting = steps.filter(({ on, by }) => on === null && today <= by)
    const reasons = steps.map(({ title, on, by, done, open }) => {
      if (on === null)
        return today > by ? `${title}：期限 ${by} 已过，尚无记录` : `${title}：期限 ${by}，${open}`
      return `${title}：${on} 完成（${done}），期限 ${by}${on > by ? '，迟了' : ''}`
    })
    const met = late.length > 0 ? false : waiting.length > 0 ? null : true
    return { met, required: 2, actual: 2 - late.length - waiting.length, reasons }
  },
})

/** 网络安全法: logs at least six months, 184 days at the longest. A young station has all that it ever wrote. */
export const recordsKept = duty({
  id: 'records-kept',
  title: '日志留存不少于六个月',
  document: '《中华人民共和国网络安全法》',
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { days: 184 },
  unit: '天',
  assess: ({ records, today }, { days }) => {
    if (records === null) return notCollected('还没有任何记录')
    const actual = Temporal.PlainDate.from(records.oldestOn).until(today, { largestUnit: 'days' }).days
    const reasons = [`最早的记录在 ${records.oldestOn}，已留存 ${actual} 天`]
    if (actual >= days) return { met: true, required: days, actual, reasons }
    const all = [records.pruned ? '更早的记录已经清理' : '启用以来的记录全部留存，没有清理过']
    return { met: !records.pruned, required: days, actual, reasons: [...reasons, ...all] }
  },
})
