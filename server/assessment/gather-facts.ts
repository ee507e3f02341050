import type { DayFacts } from '../../station/facts/day-facts.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import { placeAt, takenBy } from '../../station/lifecycle/at-instant.ts'
import { foldLifecycle } from '../../station/lifecycle/fold.ts'
import { openRectification } from '../../station/lifecycle/rectification.ts'
import { picturesIn } from '../evidence/picture-facts.ts'
import type { FactSources, MonthRules } from './fact-sources.ts'
import { daysOf } from './month-days.ts'
import type { MonthSpan } from './month-span.ts'
import { oldestRecord, owedFrom } from './oldest-record.ts'
import { proofOf } from './proof-of.ts'
import { renewalsIn } from './renewals.ts'

/** All that the station's own records say of a month. */
export function gatherFacts(of: FactSources, span: MonthSpan, { profile }: MonthRules): StationFacts {
  const { database, lifecycle } = of
  const { month, zone } = span
  const records = lifecycle.records()
  const taken = takenBy(records, span.judgedAt)
  const { standing, place } = foldLifecycle(taken)
  const oldest = oldestRecord(database, zone)
  const days = daysOf(of, span, owedFrom(oldest, span.today))
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
    ...proofOf(of, span, days, oldest),
    pictures: picturesIn(database, month),
    probes: { network: wasLinked(days), terminal: wasOnGlass(days) ? true : null },
  }
}

const wasOnGlass = (days: readonly DayFacts[]) =>
  days.some(({ parts }) => parts.some(({ shell }) => shell !== 'headless'))

/** Whether a network was there on any day on which it was asked; null where none was. */
function wasLinked(days: readonly DayFacts[]): boolean | null {
  const asked = days.flatMap(({ clocks }) => clocks.onlineSeconds ?? [])
  return asked.length === 0 ? null : asked.some((seconds) => seconds > 0)
}
