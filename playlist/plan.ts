import type { HolidayCalendar } from './calendar.ts'
import { cycleOf } from './cycle.ts'
import type { Day } from './day.ts'
import type { Item, LocalDate } from './item.ts'
import { lineupOf, playable } from './lineup.ts'
import type { Playlist } from './playlist.ts'
import { afterShowing, noRecency, type Recency } from './recency.ts'
import type { Rulebook } from './rulebook.ts'
import type { Schedule } from './schedule.ts'
import { airs, byPrecedence, type Takeover } from './takeover.ts'

/** All that decides what is on a screen. Compile again when any of it changes. */
export interface PlanParts {
  readonly schedule: Schedule
  readonly playlists: readonly Playlist[]
  readonly items: readonly Item[]
  readonly takeovers: readonly Takeover[]
  /** Items that are there for takeovers alone: no playlist chooses them, whatever it selects by. */
  readonly takeoverItems?: readonly Item[]
  readonly calendar: HolidayCalendar
  /** Left out: as if all had been shown long ago. */
  readonly recency?: Recency
}

/** Days that were asked for. */
interface Days {
  readonly byDate: Map<LocalDate, Day>
  /** By whole days of UTC since 1970: the local days that touch it. */
  readonly bySlot: Map<number, Day[]>
}

const noDays = (): Days => ({ byDate: new Map(), bySlot: new Map() })

/** The parts, resolved. From outside it never changes; inside, days and rounds are kept once they were asked for. */
export interface Plan extends Rulebook {
  /** What a row that is really playing goes by; a preview of an ordinary day does not. */
  readonly recency: Recency
  readonly days: Days
  readonly sideDays: Days
  /** Null for the main zone; for the side zone (see `sideOf`) the main zone's plan, whose days it follows. */
  readonly follows: Plan | null
}

/** Never throws for parts that passed their schemas. Of two playlists or items with one id the first counts. */
export function compilePlan(parts: PlanParts): Plan {
  const { schedule, playlists, items, takeovers, takeoverItems = [], calendar } = parts
  const [unique, lists] = [firsts(items), firsts(playlists)]
  const released = new Map([...unique, ...takeoverItems].filter(playable).map((item) => [item.id, item]))
  const interruptions = takeovers.flatMap((takeover) => {
    const item = released.get(takeover.itemId)
    return item !== undefined && airs(takeover, item) ? [{ takeover, item, cycle: cycleOf([item]) }] : []
  })
  return {
    schedule,
    calendar,
    lineups: new Map(lists.map((playlist) => [playlist.id, lineupOf(playlist, unique)])),
    sounds: new Map(lists.flatMap(({ id, sound }) => (sound === undefined ? [] : [[id, sound]]))),
    interruptions: interruptions.toSorted((a, b) => byPrecedence(a.takeover, b.takeover)),
    recency: parts.recency ?? noRecency,
    days: noDays(),
    sideDays: noDays(),
    follows: null,
  }
}

/** The plan once an item was on the glass; it keeps the days that were asked for. */
export function withShown(plan: Plan, item: Item | null): Plan {
  const recency = item === null ? plan.recency : afterShowing(plan.recency, item)
  return recency === plan.recency ? plan : { ...plan, recency }
}

function firsts<T extends { readonly id: string }>(row: readonly T[]): T[] {
  const byId = new Map<string, T>()
  for (const each of row) if (!byId.has(each.id)) byId.set(each.id, each)
  return [...byId.values()]
}
