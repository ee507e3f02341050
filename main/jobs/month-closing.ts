import { Temporal } from 'temporal-polyfill'
import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { Month } from '../../server/assessment/month.ts'
import { figuresOf, keepReturn } from '../../server/evidence/return-shelf.ts'
import { closedReturns, monthClosedKind, type ClosedReturn } from '../../server/evidence/return-versions.ts'
import type { ActStore } from '../../server/records/act-store.ts'

interface ClosingParts {
  readonly dataFolder: string
  readonly station: string
  readonly zone: string
  readonly acts: Pick<ActStore, 'list' | 'append'>
  readonly month: (month: string) => Pick<Month, 'facts' | 'monthReturn'>
}

/**
 * So long are corrections followed: figures are due on the 3rd and sent up by the 5th (Xuchang 五6), and what the
 * city asks back about has come by the end of that month.
 */
const followedMonths = 2

/** Month closing: the return is ready by itself on the 1st; a correction makes a new version, and both are kept. */
export class MonthClosing {
  readonly #parts: ClosingParts
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: ClosingParts) {
    this.#parts = parts
  }

  /** Closes what is over and not closed, and closes anew what has changed since. Returns the months it wrote. */
  look(at: ClockReading): Promise<string[]> {
    const turn = this.#turn.then(() => this.#look(at))
    // One after the other; one that failed does not hold up the next.
    this.#turn = turn.catch(() => null)
    return turn
  }

  async settled(): Promise<void> {
    await this.#turn
  }

  async #look(at: ClockReading): Promise<string[]> {
    if (!at.trusted) return []
    const written: string[] = []
    for (const month of this.#over(at)) if (await this.#close(month, at)) written.push(month)
    return written
  }

  /** The months that are over and may need writing, oldest first; none before the station's first record. */
  #over({ wallMs }: ClockReading): string[] {
    const { zone, month } = this.#parts
    const last = Temporal.PlainDate.from(dateAt(zone, wallMs)).toPlainYearMonth().subtract({ months: 1 })
    const oldestOn = month(last.toString()).facts.records?.oldestOn
    if (oldestOn === undefined) return []
    const first = Temporal.PlainYearMonth.from(oldestOn.slice(0, 7))
    const count = first.until(last, { largestUnit: 'months' }).months + 1
    const all = Array.from({ length: Math.max(0, count) }, (_, index) =>
      first.add({ months: index }).toString(),
    )
    const closed = new Set(closedReturns(this.#parts.acts).map((each) => each.month))
    return all.filter((each, index) => !closed.has(each) || index >= count - followedMonths)
  }

  /** The files first, then the act: a version that the chain names is whole on the disk. */
  async #close(month: string, at: ClockReading): Promise<boolean> {
    const { monthReturn } = this.#parts.month(month)
    const { sha256 } = figuresOf(month, monthReturn)
    const before = closedReturns(this.#parts.acts).findLast((each) => each.month === month)
    if (before?.sha256 === sha256) return false
    const version = (before?.version ?? 0) + 1
    await keepReturn(this.#parts.dataFolder, { month, version, monthReturn })
    this.#writeDown({ month, version, sha256 }, at)
    return true
  }

  #writeDown(body: ClosedReturn, at: ClockReading): void {
    const { acts, station } = this.#parts
    const by = { role: 'station', name: '月结', clock: at }
    acts.append(
      actBy(by, {
        kind: monthClosedKind,
        subject: station,
        reason: body.version === 1 ? null : '数据有更正，另存新版',
        evidence: [body.sha256],
        body,
      }),
    )
  }
}
