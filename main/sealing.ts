import type { KeyObject } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { ChainedAct } from '../ledger/act.ts'
import type { ChainedSegment } from '../ledger/chain.ts'
import type { ClockReading } from '../ledger/clock.ts'
import { drawUpSeal } from '../ledger/draw-up.ts'
import { localHour } from '../ledger/local-hour.ts'
import { placeUntrusted } from '../ledger/replacement.ts'
import { signSeal } from '../ledger/seal.ts'
import { publicKeyOf } from '../ledger/suite.ts'
import type { ActStore } from '../server/records/act-store.ts'
import type { LedgerStore } from '../server/records/ledger-store.ts'
import type { SealStore } from '../server/records/seal-store.ts'

interface SealingParts {
  readonly station: string
  readonly screens: readonly string[]
  readonly zone: string
  readonly key: KeyObject
  readonly ledger: Pick<LedgerStore, 'after' | 'unplaced' | 'append'>
  readonly acts: Pick<ActStore, 'list'>
  readonly seals: SealStore
}

/** A longer silence than this is no holiday but a wrong clock or another life: its days are not sealed one by one. */
const mostMissedDays = 60

/**
 * Seals every date that is over and not sealed yet, the empty ones too; first puts on its right day what a clock that
 * is trusted by now can place. Does nothing while the clock is not trusted. Returns the dates sealed.
 */
export function sealPast(parts: SealingParts, at: ClockReading): string[] {
  if (!at.trusted) return []
  place(parts, at)
  const today = localHour(at.wallMs, parts.zone).date
  return datesToSeal(parts, today).map((date) => {
    sealDate(parts, date, today, at)
    return date
  })
}

function place({ ledger, zone }: SealingParts, at: ClockReading): void {
  const untrusted = ledger.unplaced(at.bootId)
  if (untrusted.length === 0) return
  const { replacements } = placeUntrusted(untrusted, at, zone)
  if (replacements.length > 0) ledger.append(replacements, null)
}

function datesToSeal({ seals, ledger, acts }: SealingParts, today: string): string[] {
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 })
  const last = seals.last()
  if (!last) {
    // The first seal is the one of the first day that anything was written on.
    const hasPast =
      isPast(ledger.after(0), (segment) => segment.localDate < today) || acts.list({ limit: 1 }).length > 0
    return hasPast ? [yesterday.toString()] : []
  }
  const missed = Temporal.PlainDate.from(last.date).until(yesterday).days
  if (missed > mostMissedDays) return [yesterday.toString()]
  return Array.from({ length: Math.max(0, missed) }, (_, index) =>
    Temporal.PlainDate.from(last.date)
      .add({ days: index + 1 })
      .toString(),
  )
}

function isPast<T>(records: Iterable<T>, holds: (record: T) => boolean): boolean {
  for (const record of records) return holds(record)
  return false
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
