import { Temporal } from 'temporal-polyfill'
import { xuchang } from './documents.ts'
import { duty, notCollected } from './duty.ts'

/** Figures by the 3rd, sent up by the 5th of the month after. */
export const monthClosing = duty({
  id: 'month-closing',
  title: '每月 3 日前形成统计数据，5 日前上报',
  english: 'The figures by the 3rd of the month after, sent up by the 5th',
  document: xuchang('五6'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { closeDay: 3, sendDay: 5 },
  unit: '项',
  assess: ({ closing, month, today }, { closeDay, sendDay }, say) => {
    if (closing === null) return notCollected(say, say('本月没有播放记录', 'nothing was shown this month'))
    const next = Temporal.PlainDate.from(`${month}-01`).add({ months: 1 })
    const steps = [
      {
        title: say('形成统计数据', 'Figures drawn up'),
        on: closing.closedOn,
        by: next.with({ day: closeDay }).toString(),
        done: say('本机自动生成月报', 'by this machine'),
        open: say('本机届时自动生成', 'this machine will do it'),
      },
      {
        title: say('上报', 'Sent up'),
        on: closing.sentOn,
        by: next.with({ day: sendDay }).toString(),
        done: say(`${closing.sentBy ?? ''}填报`, `entered by ${closing.sentBy ?? ''}`),
        open: say('上报后请登记日期', 'enter the date when it is done'),
      },
    ]
    const late = steps.filter(({ on, by }) => (on ?? today) > by)
    const waiting = steps.filter(({ on, by }) => on === null && today <= by)
    const reasons = steps.map(({ title, on, by, done, open }) => {
      if (on === null && today > by)
        return say(`${title}：期限 ${by} 已过，尚无记录`, `${title}: due ${by}, which is past; no record yet`)
      if (on === null) return say(`${title}：期限 ${by}，${open}`, `${title}: due ${by}, ${open}`)
      const late = on > by ? say('，迟了', ', too late') : ''
      return say(
        `${title}：${on} 完成（${done}），期限 ${by}${late}`,
        `${title}: done on ${on} (${done}), due ${by}${late}`,
      )
    })
    const met = late.length > 0 ? false : waiting.length > 0 ? null : true
    return { met, required: 2, actual: 2 - late.length - waiting.length, reasons }
  },
})

/** 网络安全法: logs at least six months, 184 days at the longest. A young station has all that it ever wrote. */
export const recordsKept = duty({
  id: 'records-kept',
  title: '日志留存不少于六个月',
  english: 'Records kept for six months at least',
  document: '《中华人民共和国网络安全法》',
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { days: 184 },
  unit: '天',
  assess: ({ records, today }, { days }, say) => {
    if (records === null) return notCollected(say, say('还没有任何记录', 'there is no record yet'))
    const actual = Temporal.PlainDate.from(records.oldestOn).until(today, { largestUnit: 'days' }).days
    const reasons = [
      say(
        `最早的记录在 ${records.oldestOn}，已留存 ${actual} 天`,
        `The oldest record is of ${records.oldestOn}, ${actual} days ago`,
      ),
    ]
    if (actual >= days) return { met: true, required: days, actual, reasons }
    const all = records.pruned
      ? say('更早的记录已经清理', 'Older ones were let go of')
      : say('启用以来的记录全部留存，没有清理过', 'All since the first start are kept; none was let go of')
    return { met: !records.pruned, required: days, actual, reasons: [...reasons, all] }
  },
})
