import { Temporal } from 'temporal-polyfill'
import { holdingOf, newestBy } from '../attested/standing-entries.ts'
import type { StationFacts } from '../facts/station-facts.ts'
import { guangdong } from './documents.ts'
import { duty, type Finding } from './duty.ts'

/** The last date that the month can be judged by: its own end, or now. */
function judgedOn({ month, today }: StationFacts): string {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const last = first.with({ day: first.daysInMonth }).toString()
  return today < last ? today : last
}

/** 科普信息员, of stations built with the public money of 2018 to 2020. */
export const messengers = duty({
  id: 'messengers',
  title: '发展科普信息员，并每天分享',
  document: guangdong('四(三)1'),
  period: 'month',
  proof: 'attested',
  scope: { publicMoneyYears: { from: 2018, to: 2020 } },
  targets: { people: 500, sharesPerDay: 3 },
  unit: '人',
  assess: (facts, { people, sharesPerDay }) => {
    const newest = newestBy(holdingOf(facts.attested, 'messengers'), judgedOn(facts))
    if (newest === null)
      return { met: null, required: people, actual: null, reasons: ['尚未填报科普信息员人数和分享情况'] }
    const reasons = [
      `${newest.name} ${newest.date} 填报：${newest.people} 人，人均每天分享 ${newest.sharesPerDay} 条`,
      ...(newest.people < people ? [`科普信息员不足 ${people} 人`] : []),
      ...(newest.sharesPerDay < sharesPerDay ? [`人均每天分享不足 ${sharesPerDay} 条`] : []),
    ]
    const met = newest.people >= people && newest.sharesPerDay >= sharesPerDay
    return { met, required: people, actual: newest.people, reasons }
  },
})

function renewed(facts: StationFacts, kind: 'notice-board' | 'books', months: number): Finding {
  const on = judgedOn(facts)
  const newest = newestBy(holdingOf(facts.attested, kind), on)
  if (newest === null) return { met: null, required: months, actual: null, reasons: ['尚未填报更新日期'] }
  const last = Temporal.PlainDate.from(newest.date)
  const actual = last.until(on, { largestUnit: 'months' }).months
  const met = last.add({ months }).toString() >= on
  const since = met ? '' : `，已超过 ${months} 个月`
  return { met, required: months, actual, reasons: [`上次更新 ${newest.date}${since}（${newest.name}填报）`] }
}

export const noticeBoard = duty({
  id: 'notice-board',
  title: '科普宣传栏至少每两个月更新一次',
  document: guangdong('四(三)2'),
  period: 'two-months',
  proof: 'attested',
  scope: {},
  targets: { months: 2 },
  unit: '个月',
  assess: (facts, { months }) => renewed(facts, 'notice-board', months),
})

export const books = duty({
  id: 'books',
  title: '科普图书每年更新',
  document: guangdong('四(三)2'),
  period: 'year',
  proof: 'attested',
  scope: {},
  targets: { months: 12 },
  unit: '个月',
  assess: (facts, { months }) => renewed(facts, 'books', months),
})
