import { secondsByPlace, type Counting } from './counted.ts'
import type { DayFacts, ShortReason } from './day-facts.ts'

/** How a day stands to the seconds that are owed. */
export interface DayResult {
  readonly date: string
  readonly due: boolean
  /** Not over yet, and not met so far. */
  readonly open: boolean
  readonly met: boolean
  /** The place the day is counted under: seconds of two places are never added up. */
  readonly place: string | null
  readonly seconds: number
  /** Only of a short day. */
  readonly reason: ShortReason | '未说明' | null
}

/**
 * 达标: a due day on which one place had the seconds. A day that was not in the register from end to end owes nothing,
 * though it is counted if it had them all the same.
 */
export function dayResult(
  day: DayFacts,
  counting: Counting & { readonly today: string },
  usualSeconds: number,
): DayResult {
  const targetSeconds = day.targetSeconds ?? usualSeconds
  const byPlace = [...secondsByPlace(day, counting, 'science')]
  const [place, seconds] = byPlace.reduce((best, each) => (each[1] >= best[1] ? each : best), [
    day.place,
    0,
  ] as readonly [string | null, number])
  const owes = mayOwe(day, counting) || seconds >= targetSeconds
  const due = day.dueSeconds > 0 && owes
  const met = due && seconds >= targetSeconds
  const open = due && !met && day.date >= counting.today
  const short = due && !met && !open
  const { date } = day
  return { date, due, open, met, place, seconds, reason: short ? (day.shortReason ?? '未说明') : null }
}

/** In the register, or a demonstration: of these the duty is asked. */
function mayOwe({ demonstration, registered }: DayFacts, counting: Counting): boolean {
  return (demonstration ?? counting.demonstration) || registered
}
