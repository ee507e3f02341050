import { deviceMachine } from './device.ts'
import type { Machine, MachineName } from './machine.ts'
import { placeMachine } from './place.ts'
import { standingMachine } from './standing.ts'

/** The three machines by name. */
export const machines: Readonly<Record<MachineName, Machine>> = {
  standing: standingMachine,
  place: placeMachine,
  device: deviceMachine,
}
