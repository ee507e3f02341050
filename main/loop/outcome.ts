import type { LoopCommand } from './command.ts'
import type { LoopState } from './state.ts'

/** What comes of an event: a new state, and what is to be done, in order. */
export interface Outcome {
  readonly state: LoopState
  readonly commands: readonly LoopCommand[]
}

/** A new state, and nothing to be done. */
export const only = (state: LoopState): Outcome => ({ state, commands: [] })

/** Two of them as one. */
export function inTurn(first: Outcome, second: (state: LoopState) => Outcome): Outcome {
  const { state, commands } = second(first.state)
  return { state, commands: [...first.commands, ...commands] }
}
