import { guangdong, kaifu, xuchang } from './documents.ts'
import { atLeast, duty, notApplicable } from './duty.ts'

/** 应急科普: at once, and off again by itself, with who released it and a receipt. */
export const emergency = duty({
  id: 'emergency',
  title: '应急插播有起止时间、发布人和回执',
  document: `${kaifu('A1-3')}；${xuchang('四(六)')}`,
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: {},
  unit: '次',
  assess: ({ takeovers }) => {
    const ended = takeovers.filter(({ endedAt }) => endedAt !== null)
    if (ended.length === 0) return notApplicable('本月没有应急插播')
    const unsound = ended.filter(({ releasedBy, receipt }) => releasedBy === null || !receipt)
    const words = (one: (typeof ended)[number]) => (one.releasedBy === null ? '没有发布人' : '没有回执')
    const reasons = unsound.map((one) => `${one.startedAt} “${one.title}”${words(one)}`)
    const actual = ended.length - unsound.length
    return { met: unsound.length === 0, required: ended.length, actual, reasons }
  },
})

/** 科普法 2024 makes September 全国科普月; 科技活动周 is in May. */
export const campaigns = duty({
  id: 'campaigns',
  title: '参加全国科普月（9 月）、科技活动周（5 月）等主题活动',
  document: `《中华人民共和国科学技术普及法》（2024）；${guangdong('四(三)4')}`,
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { monthOfScience: 9, monthOfScienceWeek: 5, seconds: 1 },
  unit: '项',
  assess: (facts, { monthOfScience, monthOfScienceWeek, seconds }) => {
    const now = Number(facts.month.slice(5))
    const run = facts.campaigns.filter(({ shownSeconds }) => shownSeconds >= seconds)
    const reasons = run.map(({ name, from, to }) => `${name}（${from} 至 ${to}）`)
    if (now === monthOfScience || now === monthOfScienceWeek) return atLeast(facts, 1, run.length, reasons)
    return { met: null, required: 0, actual: run.length, reasons: [...reasons, '本月没有全国统一的主题活动'] }
  },
})
