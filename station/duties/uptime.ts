import type { DayClocks, DayFacts } from '../facts/day-facts.ts'
import { spanWords } from '../hours-words.ts'
import { duty, notCollected, type Duty } from './duty.ts'

interface Rate {
  readonly id: string
  readonly title: string
  readonly clock: keyof DayClocks
  /** What held while it counted; what the figure leaves out; why there may be none. */
  readonly held: string
  readonly remark: string | ((days: readonly DayFacts[]) => string)
  readonly unknown: string
}

/**
 * The rates that the Ningxia survey of 2025 asks for, over due seconds. It names no floor: without a county's own
 * the figure is told and nothing is judged.
 */
function rate({ id, title, clock, held, remark, unknown }: Rate): Duty {
  return duty({
    id,
    title,
    document: '宁夏 2025 年科普大屏调查',
    period: 'month',
    proof: 'measured',
    scope: {},
    targets: { percent: 0 },
    unit: '%',
    assess: ({ days, today }, { percent }) => {
      const due = days.filter(({ dueSeconds, date }) => dueSeconds > 0 && date < today)
      const known = due.filter(({ clocks }) => clocks[clock] !== null)
      if (known.length === 0) return notCollected(due.length === 0 ? '本月还没有已过完的应播日' : unknown)
      const owed = known.reduce((sum, day) => sum + day.dueSeconds, 0)
      const had = known.reduce((sum, day) => sum + Math.min(day.clocks[clock] ?? 0, day.dueSeconds), 0)
      const actual = Math.floor((had / owed) * 10_000) / 100
      const missing = due.length - known.length
      const told = typeof remark === 'string' ? remark : remark(known)
      const reasons = [
        `应播 ${spanWords(owed)}，其中${held} ${spanWords(had)}；${told}`,
        ...(missing > 0 ? [`${missing} 天没有采集，不在其中`] : []),
      ]
      if (percent === 0)
        return { met: null, required: null, actual, reasons: [...reasons, '文件没有规定下限，只列数值'] }
      return { met: actual >= percent, required: percent, actual, reasons }
    },
  })
}

/** Alive is not lit: what the panel said is told beside it, or that none can be asked. */
function litWords(days: readonly DayFacts[]): string {
  const lit = days.flatMap(({ clocks }) => clocks.litSeconds ?? [])
  if (lit.length === 0) return '屏幕是否点亮，本机不能检测，不在其中'
  return `屏幕报告点亮 ${spanWords(lit.reduce((sum, seconds) => sum + seconds, 0))}（${lit.length} 天有检测）`
}

export const uptimeDuties = [
  rate({
    id: 'power-on-rate',
    title: '开机率',
    clock: 'poweredSeconds',
    held: '机器开着',
    remark: '没有记录到的时间不算开机',
    unknown: '本月还没有整天的开机记录',
  }),
  rate({
    id: 'intact-rate',
    title: '完好率',
    clock: 'aliveSeconds',
    held: '播放程序正常',
    remark: litWords,
    unknown: '本月还没有整天的运行记录',
  }),
  rate({
    id: 'connected-rate',
    title: '通电通网率',
    clock: 'onlineSeconds',
    held: '网络连着',
    remark: '没有记录到的时间不算联网',
    unknown: '没有检测网络；离线运行的站点不检测',
  }),
]
