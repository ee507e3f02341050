import type { DayClocks, DayFacts } from '../facts/day-facts.ts'
import { spanWords } from '../hours-words.ts'
import type { Say } from '../language.ts'
import { duty, notCollected, type Duty } from './duty.ts'

type Both = readonly [zh: string, en: string]

interface Rate {
  readonly id: string
  readonly title: string
  readonly english: string
  readonly clock: keyof DayClocks
  /** What held while it counted; what the figure leaves out; why there may be none. */
  readonly held: Both
  readonly remark: Both | ((days: readonly DayFacts[], say: Say) => string)
  readonly unknown: Both
}

/**
 * The rates that the Ningxia survey of 2025 asks for, over due seconds. It names no floor: without a county's own
 * the figure is told and nothing is judged.
 */
function rate({ id, title, english, clock, held, remark, unknown }: Rate): Duty {
  return duty({
    id,
    title,
    english,
    document: '宁夏 2025 年科普大屏调查',
    period: 'month',
    proof: 'measured',
    scope: {},
    targets: { percent: 0 },
    unit: '%',
    assess: ({ days, today }, { percent }, say) => {
      const due = days.filter(({ dueSeconds, date }) => dueSeconds > 0 && date < today)
      const known = due.filter(({ clocks }) => clocks[clock] !== null)
      const noneYet = say('本月还没有已过完的应播日', 'no due day of the month is over yet')
      if (known.length === 0) return notCollected(say, due.length === 0 ? noneYet : say(...unknown))
      const owed = known.reduce((sum, day) => sum + day.dueSeconds, 0)
      const had = known.reduce((sum, day) => sum + Math.min(day.clocks[clock] ?? 0, day.dueSeconds), 0)
      const actual = Math.floor((had / owed) * 10_000) / 100
      const missing = due.length - known.length
      const told = typeof remark === 'function' ? remark(known, say) : say(...remark)
      const [span, part] = [spanWords(owed, say), spanWords(had, say)]
      const reasons = [
        say(
          `应播 ${span}，其中${held[0]} ${part}；${told}`,
          `Of ${span} due, ${held[1]} for ${part}; ${told}`,
        ),
        ...(missing > 0
          ? [say(`${missing} 天没有采集，不在其中`, `${missing} days without figures are left out`)]
          : []),
      ]
      const floorless = say(
        '文件没有规定下限，只列数值',
        'The document names no floor: the figure is only told',
      )
      if (percent === 0) return { met: null, required: null, actual, reasons: [...reasons, floorless] }
      return { met: actual >= percent, required: percent, actual, reasons }
    },
  })
}

/** Alive is not lit: what the panel said is told beside it, or that none can be asked. */
function litWords(days: readonly DayFacts[], say: Say): string {
  const lit = days.flatMap(({ clocks }) => clocks.litSeconds ?? [])
  if (lit.length === 0)
    return say(
      '屏幕是否点亮，本机不能检测，不在其中',
      'whether the glass was lit cannot be told here and is left out',
    )
  const span = spanWords(
    lit.reduce((sum, seconds) => sum + seconds, 0),
    say,
  )
  return say(
    `屏幕报告点亮 ${span}（${lit.length} 天有检测）`,
    `the panel said it was lit for ${span} (asked on ${lit.length} days)`,
  )
}

export const uptimeDuties = [
  rate({
    id: 'power-on-rate',
    title: '开机率',
    english: 'Powered-on rate',
    clock: 'poweredSeconds',
    held: ['机器开着', 'the machine was on'],
    remark: ['没有记录到的时间不算开机', 'time without a record is not counted as on'],
    unknown: ['本月还没有整天的开机记录', 'no whole day of the month was recorded yet'],
  }),
  rate({
    id: 'intact-rate',
    title: '完好率',
    english: 'Intact rate',
    clock: 'aliveSeconds',
    held: ['播放程序正常', 'the player was alive'],
    remark: litWords,
    unknown: ['本月还没有整天的运行记录', 'no whole day of the month was recorded yet'],
  }),
  rate({
    id: 'connected-rate',
    title: '通电通网率',
    english: 'Connected rate',
    clock: 'onlineSeconds',
    held: ['网络连着', 'the network was there'],
    remark: ['没有记录到的时间不算联网', 'time without a record is not counted as connected'],
    unknown: ['没有检测网络；离线运行的站点不检测', 'the network is not probed where a station runs offline'],
  }),
]
