import type { HolidayCalendar } from './calendar.ts'
import { cycleOf, type Cycle } from './cycle.ts'
import type { Day } from './day.ts'
import type { Item, LocalDate } from './item.ts'
import { lineupOf, playable, type Lineup } from './lineup.ts'
import type { Playlist } from './playlist.ts'
import type { Schedule } from './schedule.ts'
import { airs, byPrecedence, type Takeover } from './takeover.ts'

/** All that decides what is on a screen. Compile again when any of it changes. */
export interface PlanParts {
  readonly schedule: Schedule
  readonly playlists: readonly Playlist[]
  readonly items: readonly Item[]
  readonly takeovers: readonly Takeover[]
  readonly calendar: HolidayCalendar
}

/** A takeover that may air, with its item as a round of one. */
export interface Interruption {
  readonly takeover: Takeover
  readonly item: Item
  readonly cycle: Cycle
}

/** The parts, resolved. From outside it never changes; inside, days and rounds are kept once they were asked for. */
export interface Plan {
  readonly schedule: Schedule
  readonly calendar: HolidayCalendar
  readonly lineups: ReadonlyMap<string, Lineup>
  /** The one that pre-empts the others first. */
  readonly interruptions: readonly Interruption[]
  readonly days: {
    readonly byDate: Map<LocalDate, Day>
    /** By whole days of UTC since 1970: the local days that touch it. */
    readonly bySlot: Map<number, Day[]>
  }
}

/** Never throws for parts that passed their schemas. Of two playlists or items with one id the first counts. */
export function compilePlan({ schedule, playlists, items, takeovers, calendar }: PlanParts): Plan {
  const unique = firsts(items)
  const released = new Map(unique.filter(playable).map((item) => [item.id, item]))
  const interruptions = takeovers.flatMap((takeover) => {
    const item = released.get(takeover.itemId)
    return item !== undefined && airs(takeover, item) ? [{ takeover, item, cycle: cycleOf([item]) }] : []
  })
  return {
    schedule,
    calendar,
    lineups: new Map(firsts(playlists).map((playlist) => [playlist.id, lineupOf(playlist, unique)])),
    interruptions: interruptions.toSorted((a, b) => byPrecedence(a.takeover, b.takeover)),
    days: { byDate: new Map(), bySlot: new Map() },
  }
}

function firsts<T extends { readonly id: string }>(row: readonly T[]): T[] {
  const byId = new Map<string, T>()
  for (const each of row) if (!byId.has(each.id)) byId.set(each.id, each)
  return [...byId.values()]
}
