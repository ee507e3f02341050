import { Temporal } from 'temporal-polyfill'

/** No outage that a station comes back from is longer; a wrong clock that seems right may leap by years. */
const longestGapDays = 400

/**
 * The local dates that are over and not sealed, oldest first. The first of them takes all that was appended; the
 * others are empty, and are sealed all the same: a day without a seal could be one whose seal was taken away, a day
 * sealed with nothing in it is the station's own word that nothing was shown.
 *
 * After a leap of more than 400 days only yesterday is sealed, and the gap shows. Ask only while the clock is trusted.
 *
 * @param lastSealed the date of the newest seal that was not made by a clock that ran ahead: its dates come again, with
 *   what is shown when they truly come
 * @param firstRecord the local date of the first trusted record, for a station that has not sealed yet
 */
export function datesToSeal(lastSealed: string | null, firstRecord: string | null, today: string): string[] {
  const end = Temporal.PlainDate.from(today)
  const start = lastSealed
    ? Temporal.PlainDate.from(lastSealed).add({ days: 1 })
    : firstDate(firstRecord, end)
  const days = start.until(end, { largestUnit: 'day' }).days
  if (days <= 0) return []
  if (days > longestGapDays) return [end.subtract({ days: 1 }).toString()]
  return Array.from({ length: days }, (_, index) => start.add({ days: index }).toString())
}

const firstDate = (firstRecord: string | null, end: Temporal.PlainDate): Temporal.PlainDate =>
  firstRecord ? Temporal.PlainDate.from(firstRecord) : end
