import type { WrittenSegment } from './chain.ts'
import { exclusions, type Exclusion, type Tally } from './credit.ts'

/** What records add to one local date. Milliseconds; below 0 where a replacement takes away more than was added. */
export interface DayTotal {
  readonly creditedMs: Readonly<Record<string, number>>
  readonly excludedMs: Readonly<Record<Exclusion, number>>
  readonly plays: number
}

/** By local date. */
export type Totals = Readonly<Record<string, DayTotal>>

const nothing: DayTotal = {
  creditedMs: {},
  excludedMs: { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 },
  plays: 0,
}

const added = (
  a: DayTotal['excludedMs'],
  b: DayTotal['excludedMs'],
  sign: 1 | -1,
): DayTotal['excludedMs'] => ({
  frozen: a.frozen + sign * b.frozen,
  hidden: a.hidden + sign * b.hidden,
  panelOff: a.panelOff + sign * b.panelOff,
  clockUntrusted: a.clockUntrusted + sign * b.clockUntrusted,
})

/** What a replacement's figures were called in the record that it replaces. */
const asUntrusted = ({ creditedMs, excludedMs }: Tally) => ({ ...excludedMs, clockUntrusted: creditedMs })

/** Sums over records, kept as they are read. Plain sums over zones: they prove, they are not the union per class. */
export class RunningTotals {
  readonly #days = new Map<string, DayTotal>()

  /** A replacement counts on its own date and is taken off the date of the record that it replaces. */
  add(segment: WrittenSegment): void {
    const { shown, localDate, creditedMs, excludedMs, replaces } = segment
    const plays = segment.part === 0 ? 1 : 0
    const day = this.#day(localDate)
    const { [shown.sourceClass]: before = 0 } = day.creditedMs
    this.#days.set(localDate, {
      creditedMs: { ...day.creditedMs, [shown.sourceClass]: before + creditedMs },
      excludedMs: added(day.excludedMs, excludedMs, 1),
      plays: day.plays + plays,
    })
    if (replaces) this.#takeOff(replaces.localDate, asUntrusted(segment), plays)
  }

  addAll(totals: Totals): void {
    for (const [date, { creditedMs, excludedMs, plays }] of Object.entries(totals)) {
      const day = this.#day(date)
      const sums = { ...day.creditedMs }
      for (const [sourceClass, ms] of Object.entries(creditedMs))
        sums[sourceClass] = (sums[sourceClass] ?? 0) + ms
      this.#days.set(date, {
        creditedMs: sums,
        excludedMs: added(day.excludedMs, excludedMs, 1),
        plays: day.plays + plays,
      })
    }
  }

  value(): Totals {
    return Object.fromEntries(this.#days)
  }

  #day = (date: string): DayTotal => this.#days.get(date) ?? nothing

  #takeOff(date: string, excludedMs: DayTotal['excludedMs'], plays: number): void {
    const day = this.#day(date)
    this.#days.set(date, {
      ...day,
      excludedMs: added(day.excludedMs, excludedMs, -1),
      plays: day.plays - plays,
    })
  }
}

/** Whether a tally adds up: credited + excluded = elapsed. */
export const isBalanced = ({ elapsedMs, creditedMs, excludedMs }: Tally): boolean =>
  exclusions.reduce((sum, reason) => sum + excludedMs[reason], creditedMs) === elapsedMs
