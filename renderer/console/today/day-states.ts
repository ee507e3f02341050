import type { JudgedDay } from '../../../contract/assessment.ts'

export const dayStates = ['met', 'short', 'excused', 'open', 'not-due'] as const
export type DayState = (typeof dayStates)[number]

/** The station's word for a short day that nobody and nothing explains. */
const unexplained = '未说明'

/** How a day stands in the calendar. A reason excuses a short day; it does not make it met. */
export function dayState({ due, open, met, reason }: JudgedDay): DayState {
  if (!due) return 'not-due'
  if (met) return 'met'
  if (open) return 'open'
  return reason === null || reason === unexplained ? 'short' : 'excused'
}

export interface DayTally {
  readonly due: number
  readonly met: number
  readonly short: number
  readonly excused: number
}

/** Due days and what became of them; today counts once it is met or over. */
export function tallyOf(days: readonly JudgedDay[]): DayTally {
  const count = (...states: DayState[]) => days.filter((day) => states.includes(dayState(day))).length
  return {
    due: count('met', 'short', 'excused'),
    met: count('met'),
    short: count('short'),
    excused: count('excused'),
  }
}
