import type { HolidayCalendar } from '../../playlist/calendar.ts'
import { closureOn, openIntervals } from '../../playlist/opening.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import { countedSeconds, type Counting } from '../../station/facts/counted.ts'
import type { DayFacts, ShortReason } from '../../station/facts/day-facts.ts'
import { dayResult } from '../../station/facts/day-result.ts'
import { shortReasonOf } from '../../station/facts/short-reason.ts'
import type { Era } from '../../station/lifecycle/era.ts'
import { outageSeconds, overlapSeconds, type Cut } from './power-cuts.ts'

interface Judged {
  readonly schedule: Schedule
  readonly calendar: HolidayCalendar
  readonly counting: Counting & { readonly today: string }
  readonly targetSeconds: number
  readonly said: ShortReason | null
  readonly powerCuts: () => readonly Cut[]
}

/** Why a day was short: as somebody said, else as the closures, the lifecycle and the records explain it. */
export function reasonOf(
  day: Omit<DayFacts, 'shortReason'>,
  eras: readonly Era[],
  of: Judged,
): ShortReason | null {
  const result = dayResult({ ...day, shortReason: of.said }, of.counting, of.targetSeconds)
  if (result.reason === null || of.said !== null) return of.said
  const missingSeconds = of.targetSeconds - result.seconds
  const open = openIntervals(of.schedule, of.calendar, day.date)
  const idle = eras.filter(({ device }) => device !== '在用')
  const last = eras.at(-1)
  if (last === undefined) return null
  const moving = eras.find(({ place }) => place.place === null)
  return shortReasonOf({
    said: null,
    closure: closureOn(of.schedule, day.date)?.reason ?? null,
    standing: last.standing,
    place: moving?.place.state ?? last.place.state,
    // A repair of ten minutes explains no lack of two hours.
    device: overlapSeconds(open, idle) >= missingSeconds ? (idle[0]?.device ?? '在用') : '在用',
    missingSeconds,
    outageSeconds: outageSeconds(open, of.powerCuts()),
    emergencySeconds: countedSeconds({ ...day, shortReason: null }, of.counting, 'emergency'),
  })
}
