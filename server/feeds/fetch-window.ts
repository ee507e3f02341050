import { Temporal } from 'temporal-polyfill'
import type { PackageFeed } from './feed-setting.ts'

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const dayMinutes = 1_440

/** When the stretch that holds an instant began; null outside the window. Half-open; of no length means all day. */
export function windowStart(
  { from, until }: PackageFeed['window'],
  atMs: number,
  zone: string,
): number | null {
  const local = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone)
  const now = local.hour * 60 + local.minute
  const since = (now - minutesOf(from) + dayMinutes) % dayMinutes
  const length = (minutesOf(until) - minutesOf(from) + dayMinutes) % dayMinutes || dayMinutes
  return since < length ? atMs - since * 60_000 - (atMs % 60_000) : null
}
