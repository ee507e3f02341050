import { totalSeconds } from '../facts/counted.ts'
import { spanWords } from '../hours-words.ts'
import { guangdong } from './documents.ts'
import { atLeast, duty, notApplicable, notCollected } from './duty.ts'

const columns = [
  ['government', '政务信息'],
  ['convenience', '办事指南、便民服务'],
] as const

export const localColumns = duty({
  id: 'local-columns',
  title: '设有办事指南、便民服务、政务信息等本地栏目',
  document: guangdong('三、四'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { seconds: 1 },
  unit: '类',
  assess: (facts, { seconds }) => {
    const shown = columns.map(([each, title]) => ({ title, total: totalSeconds(facts.days, facts, each) }))
    const lacking = shown.filter(({ total }) => total < seconds)
    const actual = columns.length - lacking.length
    const reasons = shown.map(({ title, total }) =>
      total < seconds ? `本月没有播放${title}` : `${title}：播放 ${spanWords(total)}`,
    )
    return atLeast(facts, columns.length, actual, reasons)
  },
})

export const oneStopQuery = duty({
  id: 'one-stop-query',
  title: '提供一站式查询',
  document: guangdong('三、四'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { queries: 1 },
  unit: '次',
  assess: (facts, { queries }) =>
    facts.touchQueries === null
      ? notCollected('本月没有查询记录')
      : atLeast(facts, queries, facts.touchQueries, [
          facts.touchQueries === 0
            ? '本月没有人在屏上查询过，请确认查询入口开着、屏能触摸'
            : `观众在屏上打开查询页 ${facts.touchQueries} 次`,
        ]),
})

export const phoneAndScreen = duty({
  id: 'phone-and-screen',
  title: '屏与手机联动：有网址的内容都带二维码',
  document: guangdong('三(三)'),
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: {},
  unit: '条',
  assess: ({ addressed }) => {
    if (addressed === null) return notCollected('本月没有播放记录')
    const { shown: required, withCode: actual, codeSeconds, allSeconds } = addressed
    if (required === 0) return notApplicable('不适用：本月播放的内容都没有网址')
    const percent = allSeconds === 0 ? 0 : Math.floor((codeSeconds / allSeconds) * 1000) / 10
    const reasons = [
      `带二维码的内容播放 ${spanWords(codeSeconds)}，占全部播放的 ${percent}%`,
      ...(actual < required ? [`${required - actual} 条的网址太长，显示不出二维码`] : []),
    ]
    return { met: actual >= required, required, actual, reasons }
  },
})

/** The documents ask for a share of public-interest messages without a figure of their own: any is enough. */
export const publicInterest = duty({
  id: 'public-interest',
  title: '播放公益内容',
  document: '宁波市有关公益宣传的规定',
  period: 'month',
  proof: 'measured',
  scope: {},
  targets: { percent: 0 },
  unit: '%',
  assess: (facts, { percent }) => {
    const all = ['science', 'local-science', 'government', 'convenience', 'emergency', 'other']
    const own = totalSeconds(facts.days, facts, 'public-interest')
    const total = own + all.reduce((sum, each) => sum + totalSeconds(facts.days, facts, each), 0)
    const actual = total === 0 ? 0 : Math.floor((own / total) * 10_000) / 100
    const required = percent === 0 ? 0.01 : percent
    return atLeast(facts, required, actual, [
      own === 0 ? '本月没有播放公益内容' : `公益内容播放 ${spanWords(own)}，占全部播放的 ${actual}%`,
      ...(percent === 0 ? ['文件没有规定比例，有播放即可'] : []),
    ])
  },
})
