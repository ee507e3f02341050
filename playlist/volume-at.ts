import { covers } from './interval.ts'
import type { Plan } from './plan.ts'
import { stretchAt } from './timeline.ts'

/** How loud the main zone is at an instant (epoch ms), 0 to 1. The side zone never has sound: two would be a noise. */
export function volumeAt(plan: Plan, instant: number): number {
  const at = Math.floor(instant)
  const { arrangement, day } = stretchAt(plan, at)
  const isQuiet = !arrangement.insists && day.quiet.some((each) => covers(each, at))
  return isQuiet ? 0 : arrangement.volume
}
