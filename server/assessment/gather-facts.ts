import type { DayFacts } from '../../station/facts/day-facts.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import { placeAt, takenBy } from '../../station/lifecycle/at-instant.ts'
import { foldLifecycle } from '../../station/lifecycle/fold.ts'
import { openRectification } from '../../station/lifecycle/rectification.ts'
import { picturesIn } from '../evidence/picture-facts.ts'
import type { FactSources, MonthRules } from './fact-sources.ts'
import { daysOf } from './month-days.ts'
import type { MonthSpan } from './month-span.ts'
import { oldestRecord } from './oldest-record.ts'
import { renewalsIn } from './renewals.ts'

/** All that the station's own records say of a month. */
export function gatherFacts(of: FactSources, span: MonthSpan, { profile }: MonthRules): StationFacts {
  const { database, lifecycle } = of
  const { month, zone } = span
  const records = lifecycle.records()
  const taken = takenBy(records, span.judgedAt)
  const { standing, place } = foldLifecycle(taken)
  const oldest = oldestRecord(database, zone)
  const owedFrom = oldest === null ? span.today : oldest.pruned ? '' : oldest.oldestOn
  const days = daysOf(of, span, owedFrom)
  return {
    month,
    today: span.today,
    placeKind: placeAt(records, profile.place, span.judgedAt).last.kind,
    demonstration: profile.demonstration,
    traits: profile.traits ?? {},
    days,
    renewals: renewalsIn(database, span, zone),
    lifecycle: { standing, place, rectification: openRectification(taken) },
    attested: of.attested.entries(),
    records: oldest,
    ...unseen,
    pictures: picturesIn(database, month),
    probes: { network: null, terminal: wasOnGlass(days) ? true : null },
  }
}

/** What no record tells yet: 未采集, which is never the same as none. */
const unseen = {
  campaigns: [],
  takeovers: [],
  closing: null,
  touchQueries: null,
  addressed: null,
  badgeSeconds: null,
  timetableSeconds: null,
} satisfies Partial<StationFacts>

const wasOnGlass = (days: readonly DayFacts[]) =>
  days.some(({ parts }) => parts.some(({ shell }) => shell !== 'headless'))
