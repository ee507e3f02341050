import { instantOf, placeAt, standingAt, deviceAt, type PlaceAt } from './at-instant.ts'
import type { DeviceState } from './device.ts'
import { isRegistered } from './register.ts'
import type { Standing } from './standings.ts'
import type { StepRecord } from './step-record.ts'
import type { PlaceName } from './step-request.ts'

/** A stretch of time in which nothing of the lifecycle changed, `from` up to but not including `until`, epoch ms. */
export interface Era {
  readonly from: number
  readonly until: number
  readonly standing: Standing
  readonly registered: boolean
  readonly place: PlaceAt
  readonly device: DeviceState
}

/** The stretches of a span, in order and without a gap: what is credited is counted stretch by stretch. */
export function erasOf(
  records: readonly StepRecord[],
  first: PlaceName,
  span: { readonly from: number; readonly until: number },
): Era[] {
  const steps = records.map(({ at }) => instantOf(at)).filter((at) => span.from < at && at < span.until)
  const starts = [...new Set([span.from, ...steps])].toSorted((a, b) => a - b)
  return starts.map((from, index) => {
    const standing = standingAt(records, from)
    return {
      from,
      until: starts[index + 1] ?? span.until,
      standing,
      registered: isRegistered(standing),
      place: placeAt(records, first, from),
      device: deviceAt(records, from),
    }
  })
}
