import { cueAt, type Answer } from './cue-at.ts'
import type { Cue } from './cue.ts'
import type { Layout } from './layout.ts'
import type { Plan } from './plan.ts'
import type { Playheads } from './playheads.ts'
import { stretchAt } from './timeline.ts'

/** How the glass is divided at an instant (epoch ms), by the rule that is then in force. */
export const layoutAt = (plan: Plan, instant: number): Layout =>
  stretchAt(plan, Math.floor(instant)).arrangement.layout

/** What is on the side zone, and what follows it there; `next` is null where the zone ends with the cue. */
export interface SideAnswer extends Omit<Answer, 'next'> {
  readonly next: Cue | null
}

/**
 * What the plan wants on the side zone at an instant (epoch ms), with the zone's own playheads; null where one item
 * fills the field. Both zones follow the same rules at the same instants.
 */
export function sideCueAt(plan: Plan, instant: number, playheads: Playheads): SideAnswer | null {
  if (layoutAt(plan, instant).form === 'full') return null
  const answer = cueAt(sideOf(plan), instant, playheads)
  return answer.next.item === null ? { ...answer, next: null } : answer
}

/** The side zone as a plan of its own, whose days follow the main zone's. */
export function sideOf(plan: Plan): Plan {
  return plan.follows === null ? { ...plan, days: plan.sideDays, follows: plan } : plan
}
