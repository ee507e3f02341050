import type { StationFacts } from '../../station/facts/station-facts.ts'
import { isTimetable } from '../../station/facts/campaign-names.ts'
import type { DayFacts } from '../../station/facts/day-facts.ts'
import { addressedIn } from './addressed-in.ts'
import { badgeDays } from './badge-in.ts'
import { campaignsIn } from './campaigns-in.ts'
import { closingOf } from './closing-in.ts'
import type { FactSources } from './fact-sources.ts'
import type { MonthSpan } from './month-span.ts'
import { shownItems } from './shown-items.ts'
import { takeoversIn } from './takeovers-in.ts'

type Proof = Pick<
  StationFacts,
  | 'campaigns'
  | 'takeovers'
  | 'closing'
  | 'touchQueries'
  | 'addressed'
  | 'badgeSeconds'
  | 'badgeDays'
  | 'timetableSeconds'
>

/** A month of which the station kept nothing: 未采集, which is never the same as none. */
const nothingKept: Proof = {
  campaigns: [],
  takeovers: [],
  closing: null,
  touchQueries: null,
  addressed: null,
  badgeSeconds: null,
  badgeDays: [],
  timetableSeconds: null,
}

/** What was on the glass besides the hours: campaigns, interruptions, timetables, codes, the mark of who paid. */
export function proofOf(
  of: FactSources,
  span: MonthSpan,
  days: readonly DayFacts[],
  records: StationFacts['records'],
): Proof {
  const { month, zone } = span
  if (records === null || days.length === 0 || month < records.oldestOn.slice(0, 7)) return nothingKept
  const { database, rules } = of
  const items = shownItems(database, days, of.ledger.open())
  const takeovers = takeoversIn(database, span, of.nowMs())
  const badge = badgeDays({
    database,
    days,
    profileOn: (date) => rules.on(date).profile,
    interruptions: takeovers.map(({ startedAt, endedAt }) => ({
      from: Date.parse(startedAt),
      until: endedAt === null ? of.nowMs() : Date.parse(endedAt),
    })),
  })
  return {
    campaigns: campaignsIn({
      database,
      days,
      items,
      on: (date) => rules.on(date),
      playlists: of.playlists?.() ?? [],
    }),
    takeovers,
    closing: closingOf(database, of.attested.entries(), month, zone),
    touchQueries: of.queries?.touchQueries(days[0]?.date ?? '', days.at(-1)?.date ?? '').lookups ?? null,
    addressed: addressedIn(database, items),
    badgeSeconds: badge.reduce((sum, { seconds }) => sum + seconds, 0),
    badgeDays: badge,
    timetableSeconds: Math.floor(
      items.filter(isTimetable).reduce((sum, { creditedMs }) => sum + creditedMs, 0) / 1000,
    ),
  }
}
