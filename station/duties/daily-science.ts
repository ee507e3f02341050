import { countedSeconds } from '../facts/counted.ts'
import { dayResult, type DayResult } from '../facts/day-result.ts'
import type { StationFacts } from '../facts/station-facts.ts'
import { hoursOf } from '../hours-words.ts'
import { guangdong } from './documents.ts'
import { duty, isOver, notApplicable } from './duty.ts'

const shortWords = ({ date, seconds, reason, place }: DayResult) =>
  `${date} 未达标：科普 ${hoursOf(seconds).toFixed(2)} 小时${place === null ? '' : `（${place}）`}，原因：${reason ?? '未说明'}`

/** Seconds that were credited and do not count, each with the reason. */
function passedOver(facts: StationFacts): string[] {
  const all = (keep: (part: StationFacts['days'][number]['parts'][number]) => boolean) =>
    facts.days
      .flatMap(({ parts }) => parts)
      .filter((part) => keep(part))
      .reduce((sum, part) => sum + (part.creditedSeconds['science'] ?? 0), 0)
  const headless = all(({ shell }) => shell === 'headless')
  const outside = all(({ registered }) => !registered)
  if (facts.demonstration) return ['演示站点：没有屏幕的播放也计入，结果不进统计序列']
  return [
    ...(headless > 0 ? [`没有屏幕的播放 ${hoursOf(headless).toFixed(2)} 小时，不计入`] : []),
    ...(outside > 0 ? [`不在统计序列期间的播放 ${hoursOf(outside).toFixed(2)} 小时，不计入`] : []),
  ]
}

function soFar(met: number, open: readonly DayResult[]): string {
  const [today] = open
  const now = today === undefined ? '' : `，今天已播科普 ${hoursOf(today.seconds).toFixed(2)} 小时`
  return `本月尚未结束，已达标 ${met} 天${now}，至今没有未达标的应播日`
}

/** The five hours, of due days; calendar days on which the hall is closed owe nothing. */
export const dailyScience = duty({
  id: 'daily-science',
  title: '每天播放科普中国内容不少于规定时长',
  document: guangdong('四(三)3'),
  period: 'day',
  proof: 'measured',
  scope: {},
  targets: { seconds: 18_000 },
  unit: '天',
  assess: (facts, { seconds }) => {
    const results = facts.days.map((day) => dayResult(day, facts, seconds))
    const due = results.filter((day) => day.due)
    const open = due.filter((day) => day.open)
    const short = due.filter((day) => day.reason !== null)
    const reasons = [...short.map(shortWords), ...passedOver(facts)]
    if (due.length === 0) return notApplicable(['本月没有应计的应播日', ...reasons].join('；'))
    const required = due.length
    const actual = due.length - open.length - short.length
    if (short.length > 0) return { met: false, required, actual, reasons }
    if (isOver(facts))
      return { met: true, required, actual, reasons: [`应播日 ${required} 天全部达标`, ...reasons] }
    return { met: null, required, actual, reasons: [...reasons, soFar(actual, open)] }
  },
})

/** Never a science-only screen (融, 转, 停): each due day has local columns, too. */
export const notScienceOnly = duty({
  id: 'not-science-only',
  title: '不只播科普，每天都有政务或便民栏目',
  document: guangdong('三、四'),
  period: 'day',
  proof: 'measured',
  scope: {},
  targets: { seconds: 1 },
  unit: '天',
  assess: (facts, { seconds }) => {
    const played = facts.days.filter(
      (day) => day.dueSeconds > 0 && countedSeconds(day, facts, 'science') > 0 && day.date < facts.today,
    )
    const local = (day: StationFacts['days'][number]) =>
      countedSeconds(day, facts, 'government') + countedSeconds(day, facts, 'convenience')
    const without = played.filter((day) => local(day) < seconds)
    if (played.length === 0) return notApplicable('本月还没有已过完、播放过科普的应播日')
    return {
      met: without.length === 0,
      required: played.length,
      actual: played.length - without.length,
      reasons:
        without.length === 0
          ? [`${played.length} 个应播日都播放了政务或便民内容`]
          : without.map(({ date }) => `${date} 没有播放政务或便民内容`),
    }
  },
})
