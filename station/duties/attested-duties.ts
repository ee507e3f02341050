import { Temporal } from 'temporal-polyfill'
import { holdingOf, newestBy } from '../attested/standing-entries.ts'
import type { StationFacts } from '../facts/station-facts.ts'
import type { Say } from '../language.ts'
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
  english: 'Science messengers, who share every day',
  document: guangdong('四(三)1'),
  period: 'month',
  proof: 'attested',
  scope: { publicMoneyYears: { from: 2018, to: 2020 } },
  targets: { people: 500, sharesPerDay: 3 },
  unit: '人',
  assess: (facts, { people, sharesPerDay }, say) => {
    const newest = newestBy(holdingOf(facts.attested, 'messengers'), judgedOn(facts))
    const nothing = say(
      '尚未填报科普信息员人数和分享情况',
      'Messengers and their shares were not entered yet',
    )
    if (newest === null) return { met: null, required: people, actual: null, reasons: [nothing] }
    const { name, date, people: told, sharesPerDay: shares } = newest
    const few = say(`科普信息员不足 ${people} 人`, `Fewer than ${people} messengers`)
    const seldom = say(`人均每天分享不足 ${sharesPerDay} 条`, `Fewer than ${sharesPerDay} shares a day each`)
    const reasons = [
      say(
        `${name} ${date} 填报：${told} 人，人均每天分享 ${shares} 条`,
        `Entered by ${name} on ${date}: ${told} messengers, ${shares} shares a day each`,
      ),
      ...(told < people ? [few] : []),
      ...(shares < sharesPerDay ? [seldom] : []),
    ]
    return { met: told >= people && shares >= sharesPerDay, required: people, actual: told, reasons }
  },
})

function renewed(
  facts: StationFacts,
  { kind, months }: { kind: 'notice-board' | 'books'; months: number },
  say: Say,
): Finding {
  const on = judgedOn(facts)
  const newest = newestBy(holdingOf(facts.attested, kind), on)
  const nothing = say('尚未填报更新日期', 'The date of renewal was not entered yet')
  if (newest === null) return { met: null, required: months, actual: null, reasons: [nothing] }
  const last = Temporal.PlainDate.from(newest.date)
  const actual = last.until(on, { largestUnit: 'months' }).months
  const met = last.add({ months }).toString() >= on
  const since = met ? '' : say(`，已超过 ${months} 个月`, `, more than ${months} months ago`)
  const told = say(
    `上次更新 ${newest.date}${since}（${newest.name}填报）`,
    `Last renewed on ${newest.date}${since} (entered by ${newest.name})`,
  )
  return { met, required: months, actual, reasons: [told] }
}

export const noticeBoard = duty({
  id: 'notice-board',
  title: '科普宣传栏至少每两个月更新一次',
  english: 'The notice-board renewed every two months at least',
  document: guangdong('四(三)2'),
  period: 'two-months',
  proof: 'attested',
  scope: {},
  targets: { months: 2 },
  unit: '个月',
  assess: (facts, { months }, say) => renewed(facts, { kind: 'notice-board', months }, say),
})

export const books = duty({
  id: 'books',
  title: '科普图书每年更新',
  english: 'Books renewed every year',
  document: guangdong('四(三)2'),
  period: 'year',
  proof: 'attested',
  scope: {},
  targets: { months: 12 },
  unit: '个月',
  assess: (facts, { months }, say) => renewed(facts, { kind: 'books', months }, say),
})
