import { holdingOf } from '../attested/standing-entries.ts'
import { spanWords } from '../hours-words.ts'
import { guangdong, kaifu } from './documents.ts'
import { atLeast, duty, notCollected } from './duty.ts'

export const monthlyActivity = duty({
  id: 'monthly-activity',
  title: '每月至少开展一次科普活动，每次不少于规定人数',
  english: 'An activity every month, with the headcount that is set',
  document: guangdong('四(三)4'),
  period: 'month',
  proof: 'attested',
  scope: {},
  targets: { perMonth: 1, headcount: 50 },
  unit: '次',
  assess: (facts, { perMonth, headcount }, say) => {
    const held = holdingOf(facts.attested, 'activity').filter(({ date }) => date.startsWith(facts.month))
    const small = held.filter((each) => each.headcount < headcount)
    const unproved = held.filter(({ photoHash }) => photoHash === undefined)
    const big = held.filter((each) => each.headcount >= headcount)
    const reasons = [
      ...(held.length === 0 ? [say('本月没有登记科普活动', 'No activity was entered this month')] : []),
      ...big.map(({ date, title, venueKind, headcount: came }) =>
        say(
          `${date} “${title}”在${venueKind}开展，到场 ${came} 人`,
          `${date} “${title}” at ${venueKind}, ${came} people came`,
        ),
      ),
      ...small.map(({ date, title, headcount: came }) =>
        say(
          `${date} “${title}”到场 ${came} 人，不足 ${headcount} 人`,
          `${date} “${title}”: ${came} people came, fewer than ${headcount}`,
        ),
      ),
      ...unproved.map(({ date, title }) =>
        say(`${date} “${title}”没有现场照片`, `${date} “${title}” has no photo`),
      ),
    ]
    return atLeast(facts, { required: perMonth, actual: big.length, reasons }, say)
  },
})

/** The timetable of activities on the screen. */
export const activityTimetable = duty({
  id: 'activity-timetable',
  title: '屏上公布活动安排',
  english: 'The timetable of activities on the screen',
  document: guangdong('四(三)4'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { seconds: 1 },
  unit: '秒',
  assess: (facts, { seconds: required }, say) => {
    const { timetableSeconds: actual } = facts
    if (actual === null) return notCollected(say, say('本月没有播放记录', 'nothing was shown this month'))
    const none = say('本月屏上没有播放活动预告或活动安排', 'No timetable of activities was shown this month')
    const some = say(
      `活动预告、活动安排在屏上播放 ${spanWords(actual)}`,
      `The timetable of activities was shown for ${spanWords(actual, say)}`,
    )
    return atLeast(facts, { required, actual, reasons: [actual < required ? none : some] }, say)
  },
})

/** Without these two among the kinds the score is capped. */
const neededKinds: Readonly<Record<string, string>> = {
  新时代文明实践中心: 'civilisation practice centre',
  党群服务中心: 'party and public service centre',
}

export const venueVariety = duty({
  id: 'venue-variety',
  title: '活动覆盖多类场所，含新时代文明实践中心和党群服务中心',
  english: 'Activities in many kinds of venue, the practice and service centres among them',
  document: kaifu('A3-1'),
  period: 'year',
  proof: 'attested',
  scope: {},
  targets: { kinds: 5 },
  unit: '类',
  assess: ({ attested, month, today }, { kinds }, say) => {
    const year = month.slice(0, 4)
    const held = holdingOf(attested, 'activity').filter(
      ({ date }) => date.startsWith(year) && date.slice(0, 7) <= month,
    )
    const met = new Set(held.map(({ venueKind }) => venueKind))
    const lacking = Object.keys(neededKinds).filter((kind) => !met.has(kind))
    const notIn = say(
      `还没有在${lacking.join('、')}开展活动`,
      `No activity yet at a ${lacking.map((kind) => neededKinds[kind]).join(', ')}`,
    )
    const reasons = [
      met.size === 0
        ? say(`${year} 年没有登记科普活动`, `No activity was entered in ${year}`)
        : say(
            `${year} 年已在 ${met.size} 类场所开展：${[...met].join('、')}`,
            `${year}: activities in ${met.size} kinds of venue: ${[...met].join(', ')}`,
          ),
      ...(lacking.length > 0 ? [notIn] : []),
    ]
    const done = met.size >= kinds && lacking.length === 0
    const yearOver = month.endsWith('-12') && today.slice(0, 4) > year
    if (done || yearOver) return { met: done, required: kinds, actual: met.size, reasons }
    const goesOn = say('按年考核，本年尚未结束', 'Judged by the year, which is not over yet')
    return { met: null, required: kinds, actual: met.size, reasons: [...reasons, goesOn] }
  },
})
