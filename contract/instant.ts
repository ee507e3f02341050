import { Temporal } from 'temporal-polyfill'

/** `2026-11-22T09:00:00.000+08:00`: how every instant is told, with the offset of the station's zone. */
export function instantIn(wallMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone)
  return local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
}
