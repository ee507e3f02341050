import { countedSeconds } from '../facts/counted.ts'
import { dayResult, type DayResult } from '../facts/day-result.ts'
import type { StationFacts } from '../facts/station-facts.ts'
import { hoursOf } from '../hours-words.ts'
import type { Say } from '../language.ts'
import { shortReasonWords } from '../facts/short-reason-words.ts'
import { guangdong } from './documents.ts'
import { duty, isOver, notApplicable } from './duty.ts'

function shortWords({ date, seconds, reason, place }: DayResult, say: Say): string {
  const [hours, where] = [
    hoursOf(seconds).toFixed(2),
    place === null ? '' : say(`（${place}）`, ` (${place})`),
  ]
  return say(
    `${date} 未达标：科普 ${hours} 小时${where}，原因：${reason ?? '未说明'}`,
    `${date} fell short: ${hours} h of science${where}, reason: ${shortReasonWords[reason ?? '未说明']}`,
  )
}

/** Seconds that were credited and do not count, each with the reason. */
function passedOver(facts: StationFacts, say: Say): string[] {
  const all = (keep: (part: StationFacts['days'][number]['parts'][number]) => boolean) =>
    facts.days
      .flatMap(({ parts }) => parts)
      .filter((part) => keep(part))
      .reduce((sum, part) => sum + (part.creditedSeconds['science'] ?? 0), 0)
  const headless = all(({ shell }) => shell === 'headless')
  const outside = all(({ registered }) => !registered)
  if (facts.demonstration)
    return [
      say(
        '演示站点：没有屏幕的播放也计入，结果不进统计序列',
        'A demonstration: showing without a glass counts too, and the result is not in the register',
      ),
    ]
  const [unseen, unregistered] = [headless, outside].map((seconds) => hoursOf(seconds).toFixed(2))
  const without = say(
    `没有屏幕的播放 ${unseen} 小时，不计入`,
    `${unseen} h shown without a glass do not count`,
  )
  const beside = say(
    `不在统计序列期间的播放 ${unregistered} 小时，不计入`,
    `${unregistered} h shown while not in the register do not count`,
  )
  return [...(headless > 0 ? [without] : []), ...(outside > 0 ? [beside] : [])]
}

function soFar(met: number, open: readonly DayResult[], say: Say): string {
  const [today] = open
  const hours = hoursOf(today?.seconds ?? 0).toFixed(2)
  const now = today === undefined ? '' : say(`，今天已播科普 ${hours} 小时`, `, ${hours} h of science today`)
  return say(
    `本月尚未结束，已达标 ${met} 天${now}，至今没有未达标的应播日`,
    `The month is not over: ${met} days met${now}, and no due day has fallen short so far`,
  )
}

/** The five hours, of due days; calendar days on which the hall is closed owe nothing. */
export const dailyScience = duty({
  id: 'daily-science',
  title: '每天播放科普中国内容不少于规定时长',
  english: 'Science China content every day, for the hours that are set',
  document: guangdong('四(三)3'),
  period: 'day',
  proof: 'measured',
  scope: {},
  targets: { seconds: 18_000 },
  unit: '天',
  assess: (facts, { seconds }, say) => {
    const results = facts.days.map((day) => dayResult(day, facts, seconds))
    const due = results.filter((day) => day.due)
    const open = due.filter((day) => day.open)
    const short = due.filter((day) => day.reason !== null)
    const reasons = [...short.map((day) => shortWords(day, say)), ...passedOver(facts, say)]
    if (due.length === 0)
      return notApplicable(
        [say('本月没有应计的应播日', 'The month has no due day that counts'), ...reasons].join(
          say('；', '; '),
        ),
      )
    const required = due.length
    const actual = due.length - open.length - short.length
    if (short.length > 0) return { met: false, required, actual, reasons }
    const all = say(`应播日 ${required} 天全部达标`, `All ${required} due days were met`)
    if (isOver(facts)) return { met: true, required, actual, reasons: [all, ...reasons] }
    return { met: null, required, actual, reasons: [...reasons, soFar(actual, open, say)] }
  },
})

/** Never a science-only screen (融, 转, 停): each due day has local columns, too. */
export const notScienceOnly = duty({
  id: 'not-science-only',
  title: '不只播科普，每天都有政务或便民栏目',
  english: 'Not science alone: government or convenience columns every day',
  document: guangdong('三、四'),
  period: 'day',
  proof: 'measured',
  scope: {},
  targets: { seconds: 1 },
  unit: '天',
  assess: (facts, { seconds }, say) => {
    const played = facts.days.filter(
      (day) => day.dueSeconds > 0 && countedSeconds(day, facts, 'science') > 0 && day.date < facts.today,
    )
    const local = (day: StationFacts['days'][number]) =>
      countedSeconds(day, facts, 'government') + countedSeconds(day, facts, 'convenience')
    const without = played.filter((day) => local(day) < seconds)
    if (played.length === 0)
      return notApplicable(
        say('本月还没有已过完、播放过科普的应播日', 'No due day on which science was shown is over yet'),
      )
    return {
      met: without.length === 0,
      required: played.length,
      actual: played.length - without.length,
      reasons:
        without.length === 0
          ? [
              say(
                `${played.length} 个应播日都播放了政务或便民内容`,
                `Government or convenience content was shown on all ${played.length} due days`,
              ),
            ]
          : without.map(({ date }) =>
              say(
                `${date} 没有播放政务或便民内容`,
                `${date}: no government or convenience content was shown`,
              ),
            ),
    }
  },
})
