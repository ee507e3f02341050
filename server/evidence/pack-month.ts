import type { FactSources } from '../assessment/fact-sources.ts'
import { readMonth, type Month } from '../assessment/month.ts'
import { monthSpan } from '../assessment/month-span.ts'

/**
 * A month that is over, read as at its end: neither the return nor its assessment changes with the day on which
 * somebody asks. A month that is still going on is read as it stands now.
 */
export function monthAtItsEnd(of: FactSources, month: string): Month {
  const { until } = monthSpan(of.rules.now().schedule.zone, month, of.nowMs())
  const nowMs = Math.min(of.nowMs(), until)
  return readMonth({ ...of, nowMs: () => nowMs }, month)
}
