import type { CampaignFacts } from './station-facts.ts'

/** What a campaign had of the glass on a date. `planned` is what the schedule says of its first and last day. */
export interface CampaignTime {
  readonly name: string
  readonly date: string
  readonly creditedMs: number
  readonly planned: { readonly from: string; readonly to: string } | null
}

/** By campaign, in the order of their first days: from when to when, on how many days, and for how long it was shown. */
export function campaignTally(times: readonly CampaignTime[]): CampaignFacts[] {
  const tally = [...Map.groupBy(times, ({ name }) => name)].map(([name, own]): CampaignFacts => {
    const shown = own.filter(({ creditedMs }) => creditedMs > 0)
    const dates = [...new Set(shown.map(({ date }) => date))]
    const bounds = own.flatMap(({ date, planned }) => (planned ? [planned.from, planned.to] : [date]))
    const sorted = bounds.toSorted()
    const sumMs = shown.reduce((sum, { creditedMs }) => sum + creditedMs, 0)
    return {
      name,
      from: sorted[0] ?? '',
      to: sorted.at(-1) ?? '',
      shownDays: dates.length,
      shownSeconds: Math.floor(sumMs / 1000),
    }
  })
  return tally.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
}
