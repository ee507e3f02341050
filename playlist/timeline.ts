import { buildDay, sameRule, type Day, type Stretch } from './day.ts'
import type { LocalDate } from './item.ts'
import { dateAt } from './local-day.ts'
import type { Plan } from './plan.ts'
import { sideDay } from './side-day.ts'

const slotMs = 86_400_000
// A simulated year fits; more is begun afresh so that a controller that never stops does not grow.
const keptDays = 800
/** How far a cue that nothing ends is followed in either direction: longer than any holiday closing. */
const runDays = 31

export function dayOn(plan: Plan, date: LocalDate): Day {
  const known = plan.days.byDate.get(date)
  if (known !== undefined) return known
  if (plan.days.byDate.size >= keptDays) {
    plan.days.byDate.clear()
    plan.days.bySlot.clear()
  }
  const day = plan.follows === null ? buildDay(plan, date) : sideDay(dayOn(plan.follows, date))
  plan.days.byDate.set(date, day)
  return day
}

function dayAt(plan: Plan, instant: number): Day {
  const slot = Math.floor(instant / slotMs)
  const known = plan.days.bySlot.get(slot)?.find((day) => day.start <= instant && instant < day.end)
  if (known !== undefined) return known
  let day = dayOn(plan, dateAt(plan.schedule.zone, instant))
  // Where clocks are put back across midnight a date comes twice; the days' own bounds decide.
  while (instant < day.start) day = dayOn(plan, day.previousDate)
  while (instant >= day.end) day = dayOn(plan, day.nextDate)
  const days = plan.days.bySlot.get(slot)
  if (days === undefined) plan.days.bySlot.set(slot, [day])
  else days.push(day)
  return day
}

/** The stretch that an instant (whole epoch ms) falls into. There always is one. */
export function stretchAt(plan: Plan, instant: number): Stretch {
  const { stretches } = dayAt(plan, instant)
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle] as Stretch).from <= instant) low = middle
    else high = middle - 1
  }
  return stretches[low] as Stretch
}

export function stretchAfter(plan: Plan, stretch: Stretch): Stretch {
  return stretch.day.stretches[stretch.index + 1] ?? stretchAt(plan, stretch.until)
}

function stretchBefore(plan: Plan, stretch: Stretch): Stretch {
  return stretch.day.stretches[stretch.index - 1] ?? stretchAt(plan, stretch.from - 1)
}

/** When the rule that holds this stretch came into force, over midnights, at most a month back. */
export function runFrom(plan: Plan, stretch: Stretch): number {
  let first = stretch
  for (let i = 0; i < runDays; i += 1) {
    const before = stretchBefore(plan, first)
    if (!sameRule(before, first)) break
    first = before
  }
  return first.from
}

/** When the rule that holds this stretch goes out of force, over midnights, at most a month on. */
export function runUntil(plan: Plan, stretch: Stretch): number {
  let last = stretch
  for (let i = 0; i < runDays; i += 1) {
    const after = stretchAfter(plan, last)
    if (!sameRule(after, last)) break
    last = after
  }
  return last.until
}
