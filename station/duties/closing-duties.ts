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
    if (closing === null) return notCollected
    const next = Temporal.PlainDate.from(`${month}-01`).add({ months: 1 })
    const steps = [
      { title: '统计', on: closing.closedOn, by: next.with({ day: closeDay }).toString() },
      { title: '上报', on: closing.sentOn, by: next.with({ day: sendDay }).toString() },
    ]
    const late = steps.filter(({ on, by }) => (on ?? today) > by)
    const waiting = steps.filter(({ on, by }) => on === null && today <= by)
    const reasons = [
      ...late.map(({ title, on, by }) => `${title}应在 ${by} 前，${on === null ? '尚未完成' : `实际 ${on}`}`),
      ...waiting.map(({ title, by }) => `${title}期限 ${by}`),
    ]
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
    if (records === null) return notCollected
    const actual = Temporal.PlainDate.from(records.oldestOn).until(today, { largestUnit: 'days' }).days
    const reasons = [`最早的记录：${records.oldestOn}`]
    if (actual >= days) return { met: true, required: days, actual, reasons }
    const all = records.pruned ? [] : ['启用以来的记录全部留存，没有清理过']
    return { met: !records.pruned, required: days, actual, reasons: [...reasons, ...all] }
  },
})
