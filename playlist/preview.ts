import { cueIn } from './cue-at.ts'
import type { Cue } from './cue.ts'
import type { Item, LocalDate } from './item.ts'
import type { Plan } from './plan.ts'
import { dayOn, stretchAt } from './timeline.ts'

/**
 * The cues that tile a local date as it would go without memory of the day before: the first begins with the date,
 * the last ends with it, and each ends where the next begins.
 */
export function previewDay(plan: Plan, date: LocalDate): Cue[] {
  const day = dayOn(plan, date)
  const cues: Cue[] = []
  let at = day.start
  while (at < day.end) {
    const cue = cueIn(plan, stretchAt(plan, at), at, null)
    const until = Math.min(cue.until, day.end)
    cues.push({ ...cue, from: at, until })
    at = until
  }
  return cues
}

/**
 * What of a date's preview has never been shown, the newest first. A preview is of an ordinary day: on the glass each of
 * these comes before its turn, once, and whoever shows a preview says so.
 */
export function newOn(plan: Plan, date: LocalDate): Item[] {
  const { unseen } = plan.recency
  const items = new Map(
    previewDay(plan, date).flatMap(({ item }) => (item === null ? [] : [[item.id, item]])),
  )
  return unseen.flatMap((id) => items.get(id) ?? [])
}
