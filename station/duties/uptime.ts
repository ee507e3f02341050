import type { DayClocks } from '../facts/day-facts.ts'
import { duty, notApplicable, type Duty } from './duty.ts'

/**
 * The rates that the Ningxia survey of 2025 asks for, over due seconds. It names no floor: without a county's own
 * the figure is told and nothing is judged.
 */
function rate(id: string, title: string, clock: keyof DayClocks, meaning: string): Duty {
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
      if (known.length === 0) return notApplicable('未采集')
      const owed = known.reduce((sum, day) => sum + day.dueSeconds, 0)
      const had = known.reduce((sum, day) => sum + Math.min(day.clocks[clock] ?? 0, day.dueSeconds), 0)
      const actual = Math.floor((had / owed) * 10_000) / 100
      const missing = due.length - known.length
      const reasons = [meaning, ...(missing > 0 ? [`${missing} 天未采集，不在其中`] : [])]
      if (percent === 0)
        return { met: null, required: null, actual, reasons: [...reasons, '文件未规定下限，只列数值'] }
      return { met: actual >= percent, required: percent, actual, reasons }
    },
  })
}

export const uptimeDuties = [
  rate('power-on-rate', '开机率', 'poweredSeconds', '应播时间内开机时间所占比例'),
  rate('intact-rate', '完好率', 'aliveSeconds', '应播时间内播放程序正常运行时间所占比例'),
  rate('connected-rate', '通电通网率', 'onlineSeconds', '应播时间内联网时间所占比例'),
]
