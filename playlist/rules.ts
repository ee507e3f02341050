import { arrangementOn, type Arrangement } from './arrangement.ts'
import type { Because } from './cue.ts'
import { covers, type Interval } from './interval.ts'
import type { Cycle } from './cycle.ts'
import { cycleOn } from './lineup.ts'
import type { Rulebook } from './rulebook.ts'
import { windowIntervals, type DayTriple } from './window.ts'

/** One campaign, daypart or fallback as it bears on one day. */
export interface Claim {
  readonly because: Because
  readonly playlistId: string
  readonly cycle: Cycle
  readonly arrangement: Arrangement
  /** Null is the whole day. */
  readonly intervals: readonly Interval[] | null
}

/**
 * The claims on a day, the one that goes first at the head: campaigns, then dayparts, each by falling priority and
 * then as listed, then the fallback. A playlist without a valid item claims nothing, so what stands behind it plays.
 */
export function claimsOn(book: Rulebook, days: DayTriple): Claim[] {
  const { campaigns, dayparts, fallbackPlaylistId } = book.schedule
  const ranked = [
    ...campaigns.toSorted((a, b) => b.priority - a.priority).map((each) => ['campaign', each] as const),
    ...dayparts.toSorted((a, b) => b.priority - a.priority).map((each) => ['daypart', each] as const),
  ]
  const { date } = days.day
  const claims = ranked.flatMap(([rule, asked]) => {
    const { id, playlistId, window } = asked
    const cycle = cycleFor(book, playlistId, days)
    const intervals = cycle === null ? [] : windowIntervals(window, days, book.calendar)
    return cycle === null || intervals.length === 0
      ? []
      : [
          {
            because: { rule, id },
            playlistId,
            cycle,
            arrangement: arrangementOn(book, asked, date),
            intervals,
          },
        ]
  })
  const cycle = fallbackPlaylistId === null ? null : cycleFor(book, fallbackPlaylistId, days)
  if (fallbackPlaylistId === null || cycle === null) return claims
  const because = { rule: 'fallback', id: fallbackPlaylistId } as const
  const asked = { playlistId: fallbackPlaylistId, layout: book.schedule.fallbackLayout }
  const arrangement = arrangementOn(book, asked, date)
  return [...claims, { because, playlistId: fallbackPlaylistId, cycle, arrangement, intervals: null }]
}

export function claimAt(claims: readonly Claim[], instant: number): Claim | null {
  return claims.find(({ intervals }) => intervals?.some((each) => covers(each, instant)) ?? true) ?? null
}

function cycleFor(book: Rulebook, playlistId: string, days: DayTriple): Cycle | null {
  const lineup = book.lineups.get(playlistId)
  return lineup === undefined ? null : cycleOn(lineup, days.day.date)
}
