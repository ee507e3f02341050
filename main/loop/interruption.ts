import type { Cue } from '../../playlist/cue.ts'
import type { Plan } from '../../playlist/plan.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'

/** Who speaks, since when and until when, for the glass of a takeover; null for everything else. */
export function interruptionOf(plan: Pick<Plan, 'interruptions'>, cue: Cue): Showing['interruption'] {
  if (cue.because.rule !== 'takeover') return null
  const found = plan.interruptions.find(({ takeover }) => takeover.id === cue.because.id)
  if (found === undefined) return null
  const { takeover, item } = found
  const { from, until } = takeover
  return { source: takeover.source ?? item.publisher, from, until, exercise: cue.exercise }
}
