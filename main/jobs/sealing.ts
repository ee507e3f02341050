import type { KeyObject } from 'node:crypto'
import type { ChainedAct } from '../../ledger/act.ts'
import type { ChainedSegment } from '../../ledger/chain.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { drawUpSeal } from '../../ledger/draw-up.ts'
import { localHour } from '../../ledger/local-hour.ts'
import { placeUntrusted } from '../../ledger/replacement.ts'
import { datesToSeal } from '../../ledger/seal-dates.ts'
import { signSeal } from '../../ledger/seal.ts'
import { publicKeyOf } from '../../ledger/suite.ts'
import type { ActStore } from '../../server/records/act-store.ts'
import type { LedgerStore } from '../../server/records/ledger-store.ts'
import type { SealStore } from '../../server/records/seal-store.ts'

interface SealingParts {
  readonly station: string
  readonly screens: readonly string[]
  readonly zone: string
  readonly key: KeyObject
  readonly ledger: Pick<LedgerStore, 'after' | 'unplaced' | 'append'>
  readonly acts: Pick<ActStore, 'list'>
  readonly seals: SealStore
}

/** A clock that is put right by less leaves the night's seal as it is; by more, the date is sealed again when it is over. */
const setBackMs = 3_600_000

/**
 * Seals every date that is over and not sealed yet, the empty ones too; first puts on its right day what a clock that
 * is trusted by now can place. Does nothing while the clock is not trusted. Returns the dates sealed.
 */
export function sealPast(parts: SealingParts, at: ClockReading): string[] {
  if (!at.trusted) return []
  place(parts, at)
  const today = localHour(at.wallMs, parts.zone).date
  const lastSealed = parts.seals.lastMadeBefore(at.wallMs + setBackMs)?.date ?? null
  const dates = datesToSeal(lastSealed, lastSealed === null ? firstDate(parts) : null, today)
  for (const date of dates) sealDate(parts, date, today, at)
  return dates
}

function place({ ledger, zone }: SealingParts, at: ClockReading): void {
  const untrusted = ledger.unplaced(at.bootId)
  if (untrusted.length === 0) return
  const { replacements } = placeUntrusted(untrusted, at, zone)
  if (replacements.length > 0) ledger.append(replacements, null)
}

/** The local date of the first record that surely tells its day. */
function firstDate({ ledger, acts, zone }: SealingParts): string | null {
  const [segment] = first(ledger.after(0), ({ clockTrusted }) => clockTrusted)
  const [act] = first(acts.list(), ({ clockTrusted }) => clockTrusted)
  const dates = [segment?.localDate, act && localHour(act.atMs, zone).date].filter(
    (date) => date !== undefined,
  )
  return dates.sort()[0] ?? null
}

function first<T>(records: Iterable<T>, holds: (record: T) => boolean): [T?] {
  for (const record of records) if (holds(record)) return [record]
  return []
}

/** Everything up to the first record that is surely of a later date; a wrong clock's dates do not hold up the rest. */
function sealDate(parts: SealingParts, date: string, today: string, at: ClockReading): void {
  const { station, screens, zone, key, ledger, acts, seals } = parts
  const previous = seals.last()
  const isLater = (recordDate: string, trusted: boolean) =>
    trusted && recordDate > date && recordDate <= today
  const drawn = drawUpSeal({
    station,
    screens,
    zone,
    date,
    sealedAt: at,
    publicKey: publicKeyOf(key),
    previous,
    segments: until(ledger.after(previous?.segments.last ?? 0), (segment: ChainedSegment) =>
      isLater(segment.localDate, segment.clockTrusted),
    ),
    acts: until(acts.list({ after: previous?.acts.last ?? 0 }), (act: ChainedAct) =>
      isLater(localHour(act.atMs, zone).date, act.clockTrusted),
    ),
  })
  if ('sound' in drawn) throw new Error(`the ledger is broken at ${drawn.where}: ${drawn.what}`)
  seals.add(signSeal(drawn.seal, key))
}

function* until<T>(records: Iterable<T>, ends: (record: T) => boolean): Generator<T> {
  for (const record of records) {
    if (ends(record)) return
    yield record
  }
}
