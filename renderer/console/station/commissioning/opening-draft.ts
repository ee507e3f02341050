import type { Window } from '../../../../playlist/window.ts'

export const daysChoices = ['every', 'workday', 'restday'] as const

/** One opening as a new station usually has it: a kind of day, and from when to when. */
export interface OpeningRow {
  days: (typeof daysChoices)[number]
  isAllDay: boolean
  start: string
  end: string
}

/** Whether a row of the form says all of it. */
export function isPlain({ weekdays, dates, dayKinds, start, end }: Window): boolean {
  if (weekdays !== undefined || dates !== undefined) return false
  // A field for a time of day ends at 23:59.
  if (end === '24:00' && start !== '00:00') return false
  return dayKinds === undefined || daysOf(dayKinds) !== null
}

function daysOf(kinds: NonNullable<Window['dayKinds']>): OpeningRow['days'] | null {
  const said = [...kinds].sort().join()
  if (said === 'workday') return 'workday'
  return said === 'holiday,restday' ? 'restday' : null
}

export const newRow = { isAllDay: false, start: '09:00', end: '18:00' } as const

export function hoursOf(windows: readonly Window[]): OpeningRow[] {
  const rows = windows.filter(isPlain).map(({ dayKinds, start, end }) => ({
    days: dayKinds === undefined ? ('every' as const) : (daysOf(dayKinds) ?? 'every'),
    ...(end === '24:00' ? { ...newRow, isAllDay: true } : { isAllDay: false, start, end }),
  }))
  return rows.length > 0 || windows.length > 0 ? rows : [{ days: 'workday', ...newRow }]
}

export const windowsOf = (rows: readonly OpeningRow[]): Window[] =>
  rows.map(({ days, isAllDay, ...clocks }) => {
    const { start, end } = isAllDay ? { start: '00:00', end: '24:00' } : clocks
    if (days === 'every') return { start, end }
    return { start, end, dayKinds: days === 'workday' ? ['workday'] : ['restday', 'holiday'] }
  })
