import type { Cue } from '../../playlist/cue.ts'
import { cycleOf } from '../../playlist/cycle.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import { AlertBook } from '../../server/takeovers/alert/alert-book.ts'
import { toTakeover } from '../../server/takeovers/in-force.ts'
import { receiptOf } from '../../server/takeovers/receipt.ts'
import type { TakeoverReceipt } from '../../contract/takeover-receipt.ts'
import { shownTime } from '../../server/takeovers/shown-time.ts'
import { actsOf } from '../../server/takeovers/takeover-acts.ts'
import { TakeoverBook } from '../../server/takeovers/takeover-book.ts'
import type { TakeoverDesk } from '../../server/takeovers/takeover-desk.ts'
import type { ReadClocks } from '../clocks.ts'
import type { Glyphs } from './glyphs.ts'
import { stageCue } from '../loop/stage-cue.ts'
import type { Memory } from '../memory.ts'
import type { Playout } from '../glass/playout.ts'
import { takeoverPersons } from './release-persons.ts'

export interface TakeoversParts {
  readonly book: TakeoverBook
  readonly memory: Pick<Memory, 'database' | 'acts' | 'ledger' | 'library'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly playout: Pick<Playout, 'loop' | 'refresh'>
  readonly readClocks: ReadClocks
}

/** What is over is written down within this; off the glass it is to the instant. */
const lookMs = 1_000

export function takeoverBook(parts: Omit<TakeoversParts, 'book' | 'playout'>, glyphs: Glyphs): TakeoverBook {
  const zone = () => parts.settings.now().schedule.zone
  return new TakeoverBook({
    ...parts.memory,
    zone,
    persons: takeoverPersons(parts),
    missing: glyphs.ofTakeover,
  })
}

/** Takeovers as the door asks for them, with the glass behind: each release and each stop reaches it at once. */
export function openTakeovers(parts: TakeoversParts): TakeoverDesk & { end(): void } {
  const { book, memory, settings, playout, readClocks } = parts
  const alerts = new AlertBook({ ...memory, book, zone: () => settings.now().schedule.zone })
  const felt = <Answer>(answer: Answer): Answer => {
    playout.refresh()
    return answer
  }
  const timer = setInterval(() => book.endPast(readClocks()), lookMs)
  return {
    list: () => book.list(),
    find: (id) => book.find(id),
    write: (form, doer) => book.write(form, doer),
    rewrite: (id, form, doer) => book.rewrite(id, form, doer),
    submit: (id, doer) => book.submit(id, doer),
    discard: (id, doer) => book.discard(id, doer),
    release: (id, doer, acceptsGlyphs) => felt(alerts.release(id, doer, acceptsGlyphs)),
    stop: (id, doer) => felt(book.stop(id, doer)),
    importAlert: async (bytes, doer) => felt(await alerts.import(bytes, doer)),
    alerts: () => alerts.byTakeover(),
    preview: (id) => preview(parts, id),
    receipt: (id) => receipt(parts, id),
    persons: takeoverPersons(parts),
    end: () => clearInterval(timer),
  }
}

/** Told just as a takeover in force is told, in a loop in which it is. */
function preview({ book, playout, readClocks }: TakeoversParts, id: string): Showing {
  const row = book.find(id)
  const item = book.item(id)
  const { untilMs } = row
  const from = Math.min(row.fromMs ?? readClocks().wallMs, untilMs - 1)
  const cue: Cue = {
    ...{ kind: 'item', item, from, until: untilMs, ordinal: 0, playlistId: null },
    because: { rule: 'takeover', id },
    exercise: row.status === 'Exercise',
  }
  const state = playout.loop.state()
  const interruptions = [{ takeover: toTakeover(row, from), item, cycle: cycleOf([item]) }]
  return stageCue({ ...state, plan: { ...state.plan, interruptions } }, 'main', cue, 1).showing
}

function receipt({ book, memory, settings }: TakeoversParts, id: string): TakeoverReceipt {
  const { profile, schedule } = settings.now()
  const row = book.find(id)
  const shown = shownTime(memory.database, memory.ledger.open(), row, schedule.zone)
  const acts = actsOf(memory.acts, id)
  return receiptOf({
    station: { code: profile.code, name: profile.name },
    zone: schedule.zone,
    row,
    acts,
    shown,
  })
}
