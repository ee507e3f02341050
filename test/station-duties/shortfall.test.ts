import { describe, expect, it } from 'vitest'
import { forecast } from '../../station/forecast.ts'
import {
  losses,
  shortBySeconds,
  shortfallOf,
  shortfallWords,
  whyShort,
  type TodayFacts,
} from '../../station/shortfall.ts'
import { hour } from './a-month.ts'

const nothingLost = { lateStart: 0, off: 0, stopped: 0, frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 }
const aToday = (over: Partial<TodayFacts> = {}): TodayFacts => ({
  dueSeconds: 9 * hour,
  targetSeconds: 5 * hour,
  creditedSeconds: hour,
  plannedSeconds: 3 * hour,
  scheduledSeconds: 6 * hour,
  lost: nothingLost,
  ...over,
})

describe('a forecast', () => {
  it('is on track with exactly what is needed, and short with a second less', () => {
    expect(forecast(aToday({ plannedSeconds: 4 * hour }))).toBe('on-track')
    expect(forecast(aToday({ plannedSeconds: 4 * hour - 1 }))).toBe('short')
  })

  it('is met at the target, and asks nothing of a day off', () => {
    expect(forecast(aToday({ creditedSeconds: 5 * hour, plannedSeconds: 0 }))).toBe('met')
    expect(forecast(aToday({ dueSeconds: 0 }))).toBe('not-due')
  })
})

describe('a day that will fall short', () => {
  it('says by how much, and from what it is reckoned', () => {
    expect(shortfallWords(aToday())).toBe('预计今天不达标，差 1 小时：科普已播 1 小时，闭馆前还排有 3 小时。')
    expect(shortfallWords(aToday({ plannedSeconds: 4 * hour - 1 }))).toContain('差 1 分：')
    expect(shortBySeconds(aToday())).toBe(hour)
  })

  it('names what was lost, the most first, and passes over less than a minute', () => {
    const lost = { ...nothingLost, frozen: 600, lateStart: 4800, hidden: 59 }
    expect(whyShort(aToday({ lost }))).toEqual([
      {
        cause: 'lateStart',
        seconds: 4800,
        message: '开放后过了 1 小时 20 分才开始播放。',
        next: '请检查定时开机和总电源。',
      },
      {
        cause: 'frozen',
        seconds: 600,
        message: '画面卡住 10 分，不能计时。',
        next: '请在控制台查看是哪条内容，重新导入或撤下它。',
      },
    ])
  })

  it.each(losses)('has a sentence and a next action for %s', (cause) => {
    const [reason] = whyShort(aToday({ lost: { ...nothingLost, [cause]: 3600 } }))
    expect(reason).toMatchObject({ cause, seconds: 3600 })
    expect(reason?.message).toContain('1 小时')
    expect(reason?.next).toMatch(/。$/)
  })

  it('says that the plan is too thin', () => {
    expect(whyShort(aToday({ scheduledSeconds: 4 * hour }))).toMatchObject([
      { cause: 'thinPlan', message: '今天的排期只安排了 4 小时科普，排满也不够 5 小时。' },
    ])
  })

  it('says that the hall closes early, and then blames no plan', () => {
    expect(whyShort(aToday({ dueSeconds: 4 * hour, scheduledSeconds: 2 * hour }))).toMatchObject([
      { cause: 'closesEarly', seconds: hour },
    ])
  })

  it('does not invent a reason', () => {
    expect(whyShort(aToday())).toMatchObject([{ cause: 'unexplained' }])
  })
})

describe('a day that will be met', () => {
  it('has nothing to explain, whatever was lost', () => {
    const today = aToday({ plannedSeconds: 4 * hour, lost: { ...nothingLost, frozen: 600 } })
    expect(whyShort(today)).toEqual([])
    expect(shortfallWords(today)).toBeNull()
  })
})

describe('what the technician is told', () => {
  it('is the sentence, the seconds and the reasons, or nothing at all', () => {
    const told = shortfallOf(aToday({ lost: { ...nothingLost, off: 3600 } }))
    expect(told).toMatchObject({ seconds: hour, reasons: [{ cause: 'off', seconds: 3600 }] })
    expect(told?.words).toContain('差 1 小时')
    expect(shortfallOf(aToday({ plannedSeconds: 4 * hour }))).toBeNull()
  })
})
