import { createRequire } from 'node:module'
import { z } from 'zod'
import type { LocalDate } from '../../playlist/item.ts'
import { dayAfter } from '../../playlist/local-day.ts'

export interface SolarTerm {
  readonly name: string
  readonly date: LocalDate
}

const terms = z.array(z.object({ name: z.string(), date: z.iso.date() }))
const almanac = createRequire(import.meta.url)('chinese-days') as {
  getSolarTerms: (from: string, to: string) => unknown
}

/**
 * The solar term that runs on a date, and the one after it; two terms are at most 17 days apart. Null outside the
 * years that the almanac knows: a dead clock may say 1970 or 2199.
 */
export function solarTermOn(date: LocalDate): { term: SolarTerm; next: SolarTerm } | null {
  const around = terms.parse(almanac.getSolarTerms(dayAfter(date, -20), dayAfter(date, 20)))
  const begun = around.filter((each) => each.date <= date)
  const term = begun.at(-1)
  const next = around[begun.length]
  return term === undefined || next === undefined ? null : { term, next }
}
