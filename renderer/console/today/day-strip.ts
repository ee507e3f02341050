import { sourceClasses, type SourceClass } from '../../../playlist/source-class.ts'
import type { Status } from '../../../contract/status.ts'
import { exclusionNames, type HoursRow } from '../../../contract/hours.ts'

/** One hour of the day's strip. Shares are of the hour, 0 to 1. */
export interface StripHour {
  /** `09` */
  readonly hour: string
  readonly classes: readonly {
    readonly sourceClass: SourceClass
    readonly seconds: number
    readonly share: number
  }[]
  readonly lostSeconds: number
  readonly lostShare: number
  /** Where within the hour the station is closed. */
  readonly closed: readonly { readonly from: number; readonly until: number }[]
  /** Where now is within it; null where it is not. */
  readonly now: number | null
  readonly isLater: boolean
}

const hourSeconds = 3600
const two = (value: number) => String(value).padStart(2, '0')

/** Hours since the local midnight of the date; a later date's instants end with the day. */
function hoursInto(date: string, instant: string): number {
  if (instant.slice(0, 10) > date) return 24
  const [hours = 0, minutes = 0, seconds = 0] = instant.slice(11, 19).split(':').map(Number)
  return hours + minutes / 60 + seconds / hourSeconds
}

/** The hours worth showing: those that are open, or in which something was shown. */
export function stripOf(
  { today, clock }: Pick<Status, 'today' | 'clock'>,
  rows: readonly HoursRow[],
): StripHour[] {
  const open = today.open.map(({ from, until }) => ({
    from: hoursInto(today.date, from),
    until: hoursInto(today.date, until),
  }))
  const shown = new Map(rows.map((row) => [Number(row.key.slice(11, 13)), row]))
  const first = Math.min(...shown.keys(), ...open.map(({ from }) => Math.floor(from)))
  const last = Math.max(
    ...[...shown.keys()].map((hour) => hour + 1),
    ...open.map(({ until }) => Math.ceil(until)),
  )
  if (!(first < last)) return []
  const now = hoursInto(today.date, clock.now)
  return Array.from({ length: last - first }, (_, index) => {
    const hour = first + index
    return {
      hour: two(hour),
      ...sharesOf(shown.get(hour)),
      closed: closedIn(hour, open),
      now: hour <= now && now < hour + 1 ? now - hour : null,
      isLater: hour > now,
    }
  })
}

/** Two zones may credit more than an hour of classes in one hour: then the hour is as high as they are. */
function sharesOf(row: HoursRow | undefined): Pick<StripHour, 'classes' | 'lostSeconds' | 'lostShare'> {
  const classes = sourceClasses.flatMap((sourceClass) => {
    const seconds = row?.creditedSeconds[sourceClass] ?? 0
    return seconds > 0 ? [{ sourceClass, seconds }] : []
  })
  const lostSeconds = exclusionNames.reduce((sum, name) => sum + (row?.excludedSeconds[name] ?? 0), 0)
  const whole = Math.max(
    hourSeconds,
    classes.reduce((sum, { seconds }) => sum + seconds, lostSeconds),
  )
  return {
    classes: classes.map((each) => ({ ...each, share: each.seconds / whole })),
    lostSeconds,
    lostShare: lostSeconds / whole,
  }
}

function closedIn(hour: number, open: readonly { from: number; until: number }[]): StripHour['closed'] {
  const closed: { from: number; until: number }[] = []
  let from = hour
  for (const each of open) {
    if (each.until <= hour || each.from >= hour + 1) continue
    if (each.from > from) closed.push({ from: from - hour, until: each.from - hour })
    from = Math.max(from, each.until)
  }
  if (from < hour + 1) closed.push({ from: from - hour, until: 1 })
  return closed
}
