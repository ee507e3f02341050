import type { HolidayCalendar } from '../../../../playlist/calendar.ts'
import { clipped, type Interval } from '../../../../playlist/interval.ts'
import { dayAfter, weekdayOf } from '../../../../playlist/local-day.ts'
import { openingOf } from '../../../../playlist/opening.ts'
import type { Schedule } from '../../../../playlist/schedule.ts'
import { dayTriple, windowIntervals } from '../../../../playlist/window.ts'

/** Which rule has a stretch of a day: the one that goes first there. */
export interface Segment {
  readonly rule: 'campaign' | 'daypart' | 'fallback'
  readonly id: string
  readonly title: string
  readonly playlistId: string | null
  /** Minutes after midnight, `until` not part of it. */
  readonly from: number
  readonly until: number
}

type Ruled = Pick<Segment, 'rule' | 'id' | 'title' | 'playlistId'> & {
  readonly intervals: readonly Interval[]
}

/** A day's open hours as the rules divide them, in order; what nothing claims is the fallback's. */
export function segmentsOf(schedule: Schedule, calendar: HolidayCalendar, date: string): Segment[] {
  const days = dayTriple(schedule.zone, date)
  const minutes = (instant: number) => Math.round((instant - days.day.start) / 60_000)
  const rules = ranked(schedule).map(({ window, ...rule }) => ({
    ...rule,
    intervals: windowIntervals(window, days, calendar),
  }))
  return openingOf(schedule, calendar, days).flatMap((open) =>
    divided(open, rules, schedule.fallbackPlaylistId).map((each) => ({
      ...each,
      from: minutes(each.from),
      until: minutes(each.until),
    })),
  )
}

/** Campaigns before dayparts, each by falling priority and then as listed: the station's own order. */
function ranked({ campaigns, dayparts }: Schedule) {
  const named = <Rule extends Schedule['dayparts'][number]>(rule: Segment['rule'], each: Rule) => {
    const { id, title, playlistId, window } = each
    return { rule, id, title, playlistId, window }
  }
  return [
    ...campaigns.toSorted((a, b) => b.priority - a.priority).map((each) => named('campaign', each)),
    ...dayparts.toSorted((a, b) => b.priority - a.priority).map((each) => named('daypart', each)),
  ]
}

function divided(open: Interval, rules: readonly Ruled[], fallback: string | null): Segment[] {
  const parts = rules.flatMap(({ intervals }) => intervals.flatMap((each) => clipped(each, open) ?? []))
  const edges = [open.from, open.until, ...parts.flatMap(({ from, until }) => [from, until])]
  const cuts = [...new Set(edges)].toSorted((a, b) => a - b)
  const segments: Segment[] = []
  cuts.slice(0, -1).forEach((from, index) => {
    const until = cuts[index + 1] ?? from
    const first = rules.find(({ intervals }) =>
      intervals.some((each) => clipped(each, { from, until }) !== null),
    )
    const last = segments.at(-1)
    if (last !== undefined && last.id === (first?.id ?? '') && last.rule === (first?.rule ?? 'fallback'))
      segments[segments.length - 1] = { ...last, until }
    else segments.push({ ...ruleOf(first, fallback), from, until })
  })
  return segments
}

const ruleOf = (first: Ruled | undefined, fallback: string | null) =>
  first === undefined
    ? { rule: 'fallback' as const, id: '', title: '', playlistId: fallback }
    : { rule: first.rule, id: first.id, title: first.title, playlistId: first.playlistId }

/** Each with a key that stays with it while others come and go around it. */
export function keyed(segments: readonly Segment[]): (Segment & { key: string })[] {
  const seen = new Map<string, number>()
  return segments.map((segment) => {
    const name = `${segment.rule} ${segment.id}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { ...segment, key: `${name} ${nth}` }
  })
}

/** `09:30` of 570; 24:00 is the day's end. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Monday to Sunday of the week in which a date lies. */
export function weekOf(date: string): string[] {
  const monday = dayAfter(date, 1 - weekdayOf(date))
  return Array.from({ length: 7 }, (_, index) => dayAfter(monday, index))
}

/** The whole hours that hold every segment; a day's work where there is none. */
export function hoursSpan(days: readonly (readonly Segment[])[]): { first: number; last: number } {
  const all = days.flat()
  if (all.length === 0) return { first: 8, last: 18 }
  return {
    first: Math.floor(Math.min(...all.map(({ from }) => from)) / 60),
    last: Math.ceil(Math.max(...all.map(({ until }) => until)) / 60),
  }
}
