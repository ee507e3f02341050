import { cueAt } from './cue-at.ts'
import { playheadOf, type Cue } from './cue.ts'
import { withShown, type Plan } from './plan.ts'
import { withPlayhead, type Playheads } from './playheads.ts'

/**
 * What follows on the glass from an instant (epoch ms) on, if nothing changes meanwhile: at most so many cues, each
 * beginning where the one before ends. They end early where nothing is to play: at closing, or without content.
 */
export function upcoming(plan: Plan, from: number, playheads: Playheads, most: number): Cue[] {
  const cues: Cue[] = []
  let [at, heads, now] = [from, playheads, plan]
  while (cues.length < most) {
    const { current } = cueAt(now, at, heads)
    if (current.item === null) break
    const begun = playheadOf(current)
    cues.push({ ...current, from: at })
    heads = begun === null ? heads : withPlayhead(heads, begun)
    now = withShown(now, current.item)
    at = current.until
  }
  return cues
}
