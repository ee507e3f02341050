import type { ReadClocks } from '../clocks.ts'
import type { LoopCommand } from './command.ts'
import type { LoopEvent } from './event.ts'
import type { LoopState } from './state.ts'
import { step } from './step.ts'

/** A schedule boundary is met within this; takeovers are promised within one second. */
const tickMs = 200

type WithoutTime<Event> = Event extends LoopEvent ? Omit<Event, 'at'> : never

export interface Loop {
  readonly state: () => LoopState
  dispatch(event: WithoutTime<LoopEvent>): void
  /** Stops ticking and lets the last event through. */
  end(): void
}

/**
 * Runs the one queue. Commands are carried out at once and in order, before the next event; an event that a command
 * brings about waits its turn.
 */
export function runLoop(
  first: LoopState,
  readClocks: ReadClocks,
  carryOut: (command: LoopCommand) => void,
): Loop {
  let state = first
  let busy = false
  const waiting: WithoutTime<LoopEvent>[] = []
  const dispatch = (event: WithoutTime<LoopEvent>) => {
    waiting.push(event)
    if (busy) return
    busy = true
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const taken = step(state, { ...next, at: readClocks() })
        state = taken.state
        taken.commands.forEach(carryOut)
      }
    } finally {
      // Whoever asked is told what broke; the queue must not stand still for it.
      busy = false
    }
  }
  const ticker = setInterval(() => dispatch({ type: 'tick' }), tickMs)
  return {
    state: () => state,
    dispatch,
    end() {
      clearInterval(ticker)
      dispatch({ type: 'ending' })
    },
  }
}
