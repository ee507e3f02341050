import type { Cue } from './cue.ts'
import { covers } from './interval.ts'
import type { Plan } from './plan.ts'
import type { Takeover } from './takeover.ts'

/** The takeover that put a cue on the glass; null for everything else. */
export function takeoverOf(plan: Plan, { because, item, from }: Cue): Takeover | null {
  if (because.rule !== 'takeover') return null
  const found = plan.interruptions.find(
    (each) => each.takeover.id === because.id && each.item.id === item?.id && covers(each.takeover, from),
  )
  return found?.takeover ?? null
}
