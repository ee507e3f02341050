import { markAt } from './carry.ts'
import type { Playhead } from './cue.ts'
import type { Plan } from './plan.ts'
import { oldestMs, type Playheads } from './playheads.ts'

/**
 * The playheads of a station that was switched off and plays again from `now` (epoch ms) on. Meanwhile no row moved on:
 * what was cut short begins anew, and what stood behind another playlist comes back to where it was left. A clock that
 * went back meanwhile (a dead battery) changes nothing of it.
 */
export function resumed(plan: Plan, playheads: Playheads, now: number): Playheads {
  // Whatever began last was on the glass to the end; by then every other playlist had been left.
  const last = Math.max(...playheads.map(({ startedAt }) => startedAt))
  const isNear = ({ startedAt }: Playhead) => now - startedAt <= oldestMs && last - startedAt <= oldestMs
  return playheads.filter(isNear).map((each) => {
    if (each.startedAt === last) return { ...each, startedAt: now }
    const { itemId, guest, ordinal, owed = new Map() } = markAt(plan, each, last)
    if (itemId === undefined) return { ...each, startedAt: now }
    const { playlistId } = each
    const swapped = {
      ...(guest !== undefined && { hostId: itemId }),
      ...(owed.size > 0 && { owed: [...owed] }),
    }
    return { playlistId, ordinal, startedAt: now, itemId: guest ?? itemId, ...swapped }
  })
}
