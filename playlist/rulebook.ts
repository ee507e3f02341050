import type { HolidayCalendar } from './calendar.ts'
import type { Cycle } from './cycle.ts'
import type { Item } from './item.ts'
import type { Lineup } from './lineup.ts'
import type { Schedule } from './schedule.ts'
import type { Sound } from './sound.ts'
import type { Takeover } from './takeover.ts'

/** A takeover that may air, with its item as a round of one. */
export interface Interruption {
  readonly takeover: Takeover
  readonly item: Item
  readonly cycle: Cycle
}

/** What a day is made from: the schedule, and all that it names. */
export interface Rulebook {
  readonly schedule: Schedule
  readonly calendar: HolidayCalendar
  readonly lineups: ReadonlyMap<string, Lineup>
  /** The one that pre-empts the others first. */
  readonly interruptions: readonly Interruption[]
  /** By playlist, where it says how loud it is. */
  readonly sounds: ReadonlyMap<string, Sound>
}
