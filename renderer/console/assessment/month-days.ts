import type { SourceClass } from '../../../playlist/source-class.ts'
import type { Assessment } from '../../../contract/assessment.ts'
import { exclusionNames, type HoursRow } from '../../../contract/hours.ts'

/** The classes that the documents ask for by name; the rest stands together. */
export const namedClasses = ['science', 'government', 'convenience'] as const

export interface DayRow {
  readonly date: string
  readonly state: 'not-due' | 'open' | 'met' | 'short'
  readonly reason: string | null
  readonly creditedSeconds: HoursRow['creditedSeconds']
  readonly otherSeconds: number
  readonly losses: readonly { readonly loss: (typeof exclusionNames)[number]; readonly seconds: number }[]
  readonly lostSeconds: number
}

/** The month's days up to today, each with what was credited and what was not, and why. */
export function dayRows(days: Assessment['days'], rows: readonly HoursRow[]): DayRow[] {
  const byDate = new Map(rows.map((row) => [row.key, row]))
  return days.map(({ date, due, open, met, reason }) => {
    const row = byDate.get(date)
    const creditedSeconds = row?.creditedSeconds ?? {}
    const losses = exclusionNames
      .map((loss) => ({ loss, seconds: row?.excludedSeconds[loss] ?? 0 }))
      .filter(({ seconds }) => seconds > 0)
    const named: readonly SourceClass[] = namedClasses
    const others = Object.entries(creditedSeconds).filter(([name]) => !named.some((one) => one === name))
    return {
      date,
      state: stateOf({ due, open, met }),
      reason,
      creditedSeconds,
      otherSeconds: others.reduce((sum, [, seconds]) => sum + seconds, 0),
      losses,
      lostSeconds: losses.reduce((sum, { seconds }) => sum + seconds, 0),
    }
  })
}

function stateOf({ due, open, met }: Pick<Assessment['days'][number], 'due' | 'open' | 'met'>) {
  if (!due) return 'not-due'
  if (met) return 'met'
  return open ? 'open' : 'short'
}

/** How long the longest bar of the month is: never less than two hours, so that a first minute fills no bar. */
export const scaleSeconds = (rows: readonly DayRow[]): number =>
  Math.max(
    7_200,
    ...rows.map(({ creditedSeconds, lostSeconds }) =>
      Object.values(creditedSeconds).reduce((sum, seconds) => sum + seconds, lostSeconds),
    ),
  )
