import { localHour } from '../../ledger/local-hour.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { StageReport } from '../../playlist/stage-protocol.ts'
import type { QueryBook } from './query-book.ts'

export type QueryBeat = Extract<StageReport, { type: 'queryBeat' }>

/** The page of another edition may name what this one does not know: kept short, and without signs. */
const pageName = /^[a-z-]{1,40}$/

interface MeterParts {
  readonly book: Pick<QueryBook, 'add'>
  /** Which screen it is, and in which zone. */
  readonly setting: () => { readonly screen: string; readonly zone: string }
}

/** Takes the query's beats down. A span is believed as far as our own clock moved since the beat before. */
export class QueryMeter {
  readonly #parts: MeterParts
  #lastMs: number | null = null

  constructor(parts: MeterParts) {
    this.#parts = parts
  }

  take(beat: QueryBeat, at: ClockReading): void {
    const sinceMs = this.#lastMs === null ? 0 : Math.max(0, at.monoMs - this.#lastMs)
    this.#lastMs = at.monoMs
    if (!pageName.test(beat.page)) return
    const { book, setting } = this.#parts
    const { screen, zone } = setting()
    const localDate = localHour(at.wallMs, zone).date
    book.add(
      { localDate, clockTrusted: at.trusted, screen },
      {
        page: beat.page,
        itemId: beat.itemId,
        opened: Number(beat.opened),
        shownMs: Math.round(Math.min(beat.spanMs, sinceMs)),
        touches: beat.touches,
      },
    )
  }
}
