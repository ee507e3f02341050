import type { DeviceState } from './device.ts'
import { deviceMachine } from './device.ts'
import type { Machine } from './machine.ts'
import { placeMachine, type PlaceState } from './place.ts'
import { standingMachine } from './standing.ts'
import type { Standing } from './standings.ts'
import type { StepRecord } from './step-record.ts'

export interface Lifecycle {
  readonly standing: Standing
  readonly place: PlaceState
  readonly device: DeviceState
}

/**
 * The state that a history leaves a machine in; records of other machines are passed over.
 * @throws if the history has a gap or a step that the machine does not have: it was not made by `takeStep`
 */
export function stateOf<State extends string>(
  machine: Machine<State>,
  records: readonly StepRecord[],
): State {
  let state = machine.initial
  let seq = 0
  for (const record of records) {
    if (record.machine !== machine.name) continue
    const kind = machine.steps.find(({ id }) => id === record.step)
    const holds = kind?.from.includes(state) === true && record.from === state && record.to === kind.to
    if (!holds || record.seq !== seq + 1)
      throw new Error(`${machine.title}第 ${record.seq} 步（${record.step}）与前面的记录接不上`)
    state = kind.to
    seq = record.seq
  }
  return state
}

/** The three states that all the records lead to; nothing else is remembered. */
export function foldLifecycle(records: readonly StepRecord[]): Lifecycle {
  return {
    standing: stateOf(standingMachine, records),
    place: stateOf(placeMachine, records),
    device: stateOf(deviceMachine, records),
  }
}
