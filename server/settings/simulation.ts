import type { SimulatedDay } from '../../contract/outlook.ts'
import { closureOn } from '../../playlist/opening.ts'
import { dayKind } from '../../playlist/calendar.ts'
import { outlook } from '../../playlist/outlook.ts'
import type { Plan } from '../../playlist/plan.ts'
import { hoursOf, spanWords } from '../../station/hours-words.ts'
import type { Language } from '../problem/problem.ts'

/** What is owed of 科普中国 each due day; null where the county does not ask it of this station. */
export type Owed = number | null

/** So many days from `from` on: seconds by class, what is due, and whether it would be enough. */
export function simulate(plan: Plan, owed: Owed, from: string, days: number): SimulatedDay[] {
  const { schedule, calendar } = plan
  return outlook(plan, from, days).map(({ date, dueSeconds, seconds }) => ({
    date,
    dayKind: dayKind(calendar, date),
    holiday: calendar.days[date]?.name ?? null,
    closure: closureOn(schedule, date)?.reason ?? null,
    dueSeconds,
    seconds,
    targetSeconds: owed ?? 0,
    short: owed !== null && dueSeconds > 0 && seconds.science < owed,
  }))
}

export interface MissedDay {
  readonly date: string
  readonly seconds: number
  readonly targetSeconds: number
}

/**
 * The days that a change makes short, or shorter, or takes out of the due ones without a closure or a notice that says
 * why. What was short before anyway is not its fault.
 */
export function missedBy(before: readonly SimulatedDay[], after: readonly SimulatedDay[]): MissedDay[] {
  const was = new Map(before.map((day) => [day.date, day]))
  return after
    .filter((day) => {
      if (day.targetSeconds === 0) return false
      const known = was.get(day.date)
      if (known === undefined || known.dueSeconds === 0) return day.short
      if (day.dueSeconds === 0) return day.closure === null && day.dayKind === known.dayKind
      return day.short && !(known.short && known.seconds.science <= day.seconds.science)
    })
    .map(({ date, seconds, targetSeconds }) => ({
      date,
      seconds: Math.floor(seconds.science),
      targetSeconds,
    }))
}

/** Named one by one up to these; the rest is counted. */
const namedDays = 5

/** `2026-11-23 3.75 小时、2026-11-24 3.75 小时，共 5 天` */
export function missedWords(days: readonly MissedDay[], language: Language): string {
  const named = days.slice(0, namedDays)
  const rest = days.length > namedDays
  const list = (unit: string, comma: string) =>
    named.map(({ date, seconds }) => `${date} ${hoursOf(seconds)} ${unit}`).join(comma)
  return language === 'zh'
    ? `${list('小时', '、')}${rest ? ' 等' : ''}，共 ${days.length} 天`
    : `${list('h', ', ')}${rest ? ' …' : ''}; ${days.length} in all`
}

/** `5 小时`, `5 h` */
export const owedWords = (seconds: number, language: Language): string =>
  language === 'zh' ? spanWords(seconds) : `${hoursOf(seconds)} h`
