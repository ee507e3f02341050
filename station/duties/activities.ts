import { holdingOf } from '../attested/standing-entries.ts'
import { spanWords } from '../hours-words.ts'
import { guangdong, kaifu } from './documents.ts'
import { atLeast, duty, notCollected } from './duty.ts'

export const monthlyActivity = duty({
  id: 'monthly-activity',
  title: '每月至少开展一次科普活动，每次不少于规定人数',
  document: guangdong('四(三)4'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: { perMonth: 1, headcount: 50 },
  unit: '次',
  assess: (facts, { perMonth, headcount }) => {
    const held = holdingOf(facts.attested, 'activity').filter(({ date }) => date.startsWith(facts.month))
    const small = held.filter((each) => each.headcount < headcount)
    const unproved = held.filter(({ photoHash }) => photoHash === undefined)
    const big = held.filter((each) => each.headcount >= headcount)
    return atLeast(facts, perMonth, big.length, [
      ...(held.length === 0 ? ['本月没有登记科普活动'] : []),
      ...big.map((each) => `${each.date} “${each.title}”在${each.venueKind}开展，到场 ${each.headcount} 人`),
      ...small.map((each) => `${each.date} “${each.title}”到场 ${each.headcount} 人，不足 ${headcount} 人`),
      ...unproved.map((each) => `${each.date} “${each.title}”没有现场照片`),
    ])
  },
})

/** The timetable of activities on the screen. */
export const activityTimetable = duty({
  id: 'activity-timetable',
  title: '屏上公布活动安排',
  document: guangdong('四(三)4'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { seconds: 1 },
  unit: '秒',
  assess: (facts, { seconds }) =>
    facts.timetableSeconds === null
      ? notCollected('本月没有播放记录')
      : atLeast(facts, seconds, facts.timetableSeconds, [
          facts.timetableSeconds < seconds
            ? '本月屏上没有播放活动预告或活动安排'
            : `活动预告、活动安排在屏上播放 ${spanWords(facts.timetableSeconds)}`,
        ]),
})

/** Without these two among the kinds the score is capped. */
const neededKinds = ['新时代文明实践中心', '党群服务中心']

export const venueVariety = duty({
  id: 'venue-variety',
  title: '活动覆盖多类场所，含新时代文明实践中心和党群服务中心',
  document: kaifu('A3-1'),
  period: 'year',
  proof: 'attested',
  scope: {},
  targets: { kinds: 5 },
  unit: '类',
  assess: ({ attested, month, today }, { kinds }) => {
    const year = month.slice(0, 4)
    const held = holdingOf(attested, 'activity').filter(
      ({ date }) => date.startsWith(year) && date.slice(0, 7) <= month,
    )
    const met = new Set(held.map(({ venueKind }) => venueKind))
    const lacking = neededKinds.filter((kind) => !met.has(kind))
    const reasons = [
      met.size === 0
        ? `${year} 年没有登记科普活动`
        : `${year} 年已在 ${met.size} 类场所开展：${[...met].join('、')}`,
      ...(lacking.length > 0 ? [`还没有在${lacking.join('、')}开展活动`] : []),
    ]
    const done = met.size >= kinds && lacking.length === 0
    const yearOver = month.endsWith('-12') && today.slice(0, 4) > year
    if (done || yearOver) return { met: done, required: kinds, actual: met.size, reasons }
    return { met: null, required: kinds, actual: met.size, reasons: [...reasons, '按年考核，本年尚未结束'] }
  },
})
