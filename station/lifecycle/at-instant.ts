import { Temporal } from 'temporal-polyfill'
import { deviceMachine, type DeviceState } from './device.ts'
import { stateOf } from './fold.ts'
import { placeMachine, type PlaceState } from './place.ts'
import { standingMachine } from './standing.ts'
import type { Standing } from './standings.ts'
import type { StepRecord } from './step-record.ts'
import type { PlaceName } from './step-request.ts'

export const instantOf = (at: string): number => Temporal.Instant.from(at).epochMilliseconds

/** The steps that had been taken at an instant (epoch ms). A step holds from its own instant on. */
export function takenBy(records: readonly StepRecord[], instant: number): StepRecord[] {
  return records.filter(({ at }) => instantOf(at) <= instant)
}

export function standingAt(records: readonly StepRecord[], instant: number): Standing {
  return stateOf(standingMachine, takenBy(records, instant))
}

export function deviceAt(records: readonly StepRecord[], instant: number): DeviceState {
  return stateOf(deviceMachine, takenBy(records, instant))
}

/** Where the hours of an instant belong. */
export interface PlaceAt {
  readonly state: PlaceState
  /** The place in use; null between 原址停用 and the new one's opening: those hours belong to neither. */
  readonly place: PlaceName | null
  /** The last place in use, for a label that must not be empty. */
  readonly last: PlaceName
  /** 0 for the first place, 1 after the first move …: two places of one name are still two. */
  readonly ordinal: number
}

/** @param first the place at which the station began, before any move */
export function placeAt(records: readonly StepRecord[], first: PlaceName, instant: number): PlaceAt {
  const taken = takenBy(records, instant).filter(({ machine }) => machine === 'place')
  const state = stateOf(placeMachine, taken)
  const opened = taken.flatMap((record, index) => (record.step === 'open-new-place' ? [index] : []))
  const reviewed = taken.slice(0, opened.at(-1) ?? 0).findLast(({ step }) => step === 'review-new-place')
  const last = reviewed?.newPlace ?? first
  const away = state === '原址停用' || state === '新址复核'
  return { state, place: away ? null : last, last, ordinal: opened.length }
}
