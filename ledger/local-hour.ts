import { Temporal } from 'temporal-polyfill'

/** The local hour that an instant falls into. */
export interface LocalHour {
  readonly date: string
  readonly hour: number
  /** The instant at which it is over, epoch milliseconds. */
  readonly endsAtMs: number
}

/** Places an instant (epoch milliseconds) in a zone's calendar. */
export function localHour(wallMs: number, zone: string): LocalHour {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone)
  const ends = local.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 })
  return { date: local.toPlainDate().toString(), hour: local.hour, endsAtMs: ends.epochMilliseconds }
}
