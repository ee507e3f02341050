import { cueAt } from '../../playlist/cue-at.ts'
import { playheadOf, type Cue } from '../../playlist/cue.ts'
import { withShown, type Plan } from '../../playlist/plan.ts'
import { withPlayhead, type Playheads } from '../../playlist/playheads.ts'

/** What is shown from an instant on by a loop that remembers what it showed, until another instant. */
export function playingOn(plan: Plan, from: number, until: number, playheads: Playheads = []): Cue[] {
  const cues: Cue[] = []
  let [at, heads, now] = [from, playheads, plan]
  while (at < until) {
    const { current } = cueAt(now, at, heads)
    const begun = playheadOf(current)
    if (begun !== null) heads = withPlayhead(heads, begun)
    now = withShown(now, current.item)
    cues.push(current)
    at = current.until
  }
  return cues
}
