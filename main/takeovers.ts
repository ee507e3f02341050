import type { ClockReading } from '../ledger/clock.ts'
import type { Cue } from '../playlist/cue.ts'
import { cycleOf } from '../playlist/cycle.ts'
import type { Showing } from '../playlist/stage-protocol.ts'
import type { LedgerStore } from '../server/records/ledger-store.ts'
import { toTakeover } from '../server/takeovers/in-force.ts'
import { receiptOf, type TakeoverReceipt } from '../server/takeovers/receipt.ts'
import { shownTime } from '../server/takeovers/shown-time.ts'
import { actsOf } from '../server/takeovers/takeover-acts.ts'
import type { TakeoverBook, TakeoverBookParts } from '../server/takeovers/takeover-book.ts'
import type { TakeoverDesk } from '../server/takeovers/takeover-desk.ts'
import type { LoopState } from './loop/state.ts'
import { stageCue } from './loop/stage-cue.ts'

export interface TakeoversParts extends TakeoverBookParts {
  readonly book: TakeoverBook
  readonly ledger: Pick<LedgerStore, 'open'>
  readonly station: () => { readonly code: string; readonly name: string }
  readonly loop: { readonly state: () => LoopState }
  /** The plan is made anew: the stage is told at once. */
  readonly refresh: () => void
  readonly readClocks: () => ClockReading
}

/** What is over is written down within this; off the glass it is to the instant. */
const lookMs = 1_000

/** Takeovers as the door asks for them, with the glass behind: each release and each stop reaches it at once. */
export function openTakeovers(parts: TakeoversParts): TakeoverDesk & { end(): void } {
  const { book, refresh, readClocks, persons } = parts
  const felt = (step: 'release' | 'stop'): TakeoverDesk['stop'] => {
    return (id, person, clock) => {
      const row = book[step](id, person, clock)
      refresh()
      return row
    }
  }
  const timer = setInterval(() => book.endPast(readClocks()), lookMs)
  return {
    list: () => book.list(),
    find: (id) => book.find(id),
    write: (form, person, clock) => book.write(form, person, clock),
    rewrite: (id, form, person, clock) => book.rewrite(id, form, person, clock),
    submit: (id, person, clock) => book.submit(id, person, clock),
    discard: (id, person, clock) => book.discard(id, person, clock),
    release: felt('release'),
    stop: felt('stop'),
    preview: (id) => preview(parts, id),
    receipt: (id) => receipt(parts, id),
    persons,
    end: () => clearInterval(timer),
  }
}

/** Told just as a takeover in force is told, in a loop in which it is. */
function preview({ book, loop, readClocks }: TakeoversParts, id: string): Showing {
  const row = book.find(id)
  const item = book.item(id)
  const { untilMs } = row
  const from = Math.min(row.fromMs ?? readClocks().wallMs, untilMs - 1)
  const cue: Cue = {
    ...{ kind: 'item', item, from, until: untilMs, ordinal: 0, playlistId: null },
    because: { rule: 'takeover', id },
    exercise: row.status === 'Exercise',
  }
  const state = loop.state()
  const interruptions = [{ takeover: toTakeover(row, from), item, cycle: cycleOf([item]) }]
  return stageCue({ ...state, plan: { ...state.plan, interruptions } }, cue).showing
}

function receipt(
  { book, ledger, station, database, acts, zone }: TakeoversParts,
  id: string,
): TakeoverReceipt {
  const row = book.find(id)
  const shown = shownTime(database, ledger.open(), row, zone)
  return receiptOf({ station: station(), zone, row, acts: actsOf(acts, id), shown })
}
