import { totalSeconds } from '../facts/counted.ts'
import { spanWords } from '../hours-words.ts'
import { guangdong } from './documents.ts'
import { atLeast, duty, notApplicable, notCollected } from './duty.ts'

const columns = [
  ['government', '政务信息', 'government columns'],
  ['convenience', '办事指南、便民服务', 'guides and convenience columns'],
] as const

export const localColumns = duty({
  id: 'local-columns',
  title: '设有办事指南、便民服务、政务信息等本地栏目',
  english: 'Local columns: guides, convenience services, government notices',
  document: guangdong('三、四'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { seconds: 1 },
  unit: '类',
  assess: (facts, { seconds }, say) => {
    const shown = columns.map(([each, zh, en]) => ({
      total: totalSeconds(facts.days, facts, each),
      none: say(`本月没有播放${zh}`, `No ${en} were shown this month`),
      some: say(`${zh}：播放`, `Shown of ${en}:`),
    }))
    const actual = shown.filter(({ total }) => total >= seconds).length
    const reasons = shown.map(({ total, none, some }) =>
      total < seconds ? none : `${some} ${spanWords(total, say)}`,
    )
    return atLeast(facts, { required: columns.length, actual, reasons }, say)
  },
})

export const oneStopQuery = duty({
  id: 'one-stop-query',
  title: '提供一站式查询',
  english: 'One-stop query at the screen',
  document: guangdong('三、四'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { queries: 1 },
  unit: '次',
  assess: (facts, { queries: required }, say) => {
    const { touchQueries: actual } = facts
    if (actual === null) return notCollected(say, say('本月没有查询记录', 'no query was recorded this month'))
    const none = say(
      '本月没有人在屏上查询过，请确认查询入口开着、屏能触摸',
      'Nobody looked anything up this month: check that the query is switched on and the screen takes touches',
    )
    const some = say(`观众在屏上打开查询页 ${actual} 次`, `Visitors opened the query ${actual} times`)
    return atLeast(facts, { required, actual, reasons: [actual === 0 ? none : some] }, say)
  },
})

export const phoneAndScreen = duty({
  id: 'phone-and-screen',
  title: '屏与手机联动：有网址的内容都带二维码',
  english: 'Phone and screen together: a QR code on all that has an address',
  document: guangdong('三(三)'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: {},
  unit: '条',
  assess: ({ addressed }, _targets, say) => {
    if (addressed === null) return notCollected(say, say('本月没有播放记录', 'nothing was shown this month'))
    const { shown: required, withCode: actual, codeSeconds, allSeconds } = addressed
    if (required === 0)
      return notApplicable(
        say('不适用：本月播放的内容都没有网址', 'Not applicable: nothing shown this month has an address'),
      )
    const percent = allSeconds === 0 ? 0 : Math.floor((codeSeconds / allSeconds) * 1000) / 10
    const tooLong = say(
      `${required - actual} 条的网址太长，显示不出二维码`,
      `The addresses of ${required - actual} items are too long for a QR code`,
    )
    const reasons = [
      say(
        `带二维码的内容播放 ${spanWords(codeSeconds)}，占全部播放的 ${percent}%`,
        `Items with a QR code were shown for ${spanWords(codeSeconds, say)}, ${percent}% of all`,
      ),
      ...(actual < required ? [tooLong] : []),
    ]
    return { met: actual >= required, required, actual, reasons }
  },
})

/** The documents ask for a share of public-interest messages without a figure of their own: any is enough. */
export const publicInterest = duty({
  id: 'public-interest',
  title: '播放公益内容',
  english: 'Public-interest messages',
  document: '宁波市有关公益宣传的规定',
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { percent: 0 },
  unit: '%',
  assess: (facts, { percent }, say) => {
    const all = ['science', 'local-science', 'government', 'convenience', 'emergency', 'other']
    const own = totalSeconds(facts.days, facts, 'public-interest')
    const total = own + all.reduce((sum, each) => sum + totalSeconds(facts.days, facts, each), 0)
    const actual = total === 0 ? 0 : Math.floor((own / total) * 10_000) / 100
    const required = percent === 0 ? 0.01 : percent
    const none = say('本月没有播放公益内容', 'No public-interest message was shown this month')
    const some = say(
      `公益内容播放 ${spanWords(own)}，占全部播放的 ${actual}%`,
      `Public-interest messages were shown for ${spanWords(own, say)}, ${actual}% of all`,
    )
    const any = say('文件没有规定比例，有播放即可', 'The document names no share: any is enough')
    const reasons = [own === 0 ? none : some, ...(percent === 0 ? [any] : [])]
    return atLeast(facts, { required, actual, reasons }, say)
  },
})
