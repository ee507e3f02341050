import { parseDay, writeDay, type ParsedDay } from '../../ledger/ledger-file.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { Evidence } from '../../ledger/evidence.ts'
import { meterBeat, openSegment } from '../../ledger/meter.ts'
import { placeUntrusted } from '../../ledger/replacement.ts'
import { closeSegment, type EndReason, type OpenSegment } from '../../ledger/segment.ts'
import { RunningTotals } from '../../ledger/totals.ts'
import { AStation } from '../seals/a-station.ts'
import { stepsOf, type ClockOf, type Step, type Vector } from './vector.ts'

const readingOf = ({ wall, ...rest }: ClockOf): ClockReading => ({ ...rest, wallMs: Date.parse(wall) })

const nothingSeen: Evidence = {
  spanMs: 0,
  mediaMs: null,
  frames: null,
  painted: 0,
  visible: false,
  panel: 'unknown',
}

/** A vector played through this project's own metering. */
export class Playing {
  readonly station = new AStation()
  /** The sealed day as it left the station, after whatever befell it. */
  file = Buffer.alloc(0)
  readonly #vector: Vector
  readonly #open = new Map<string, OpenSegment>()
  readonly #items: Map<string, Vector['items'][string]>
  #at: ClockReading
  #showings = 0
  #lastBeat: Evidence = nothingSeen

  constructor(vector: Vector) {
    this.#vector = vector
    this.#items = new Map(Object.entries(vector.items))
    this.#at = readingOf(vector.start)
    for (const step of stepsOf(vector)) this.#take(step)
  }

  /** By local date, as a report has it: dates from which all was taken away are left out. */
  days() {
    const totals = new RunningTotals()
    for (const segment of this.station.segments) totals.add(segment)
    return Object.fromEntries(
      Object.entries(totals.value())
        .map(([date, day]) => [date, { ...day, excludedMs: withoutZeros(day.excludedMs) }] as const)
        .filter(([, { creditedMs, excludedMs, plays }]) => {
          const counts = Object.keys({ ...withoutZeros(creditedMs), ...excludedMs })
          return plays !== 0 || counts.length > 0
        }),
    )
  }

  parsedFile = (): ParsedDay => parseDay([this.file])

  #take(step: Step): void {
    switch (step.do) {
      case 'reveal':
        return this.#reveal(step.item, step.zone)
      case 'beats':
        return this.#beats(step.count, step.evidence, step.everyMs)
      case 'beatAgain':
        return this.#beats(step.times, this.#lastBeat, 0)
      case 'leave':
        return this.#closeAll(step.reason)
      case 'kill':
        // What a beat left is on the disk; the next start closes it there.
        return this.#closeAll('power-cut')
      case 'place':
        return this.#place()
      case 'deleteItem':
        return void this.#items.delete(step.item)
      case 'seal':
        this.station.sealsDay(step.date)
        this.file = Buffer.from([...writeDay(this.station.day(0))].join(''))
        return
      case 'tear':
        this.file = this.file.subarray(0, this.file.length - step.bytes)
        return
      default:
        this.#at = clockAfter(this.#at, step)
    }
  }

  #reveal(itemId: string, zone: string): void {
    const item = this.#items.get(itemId)
    if (!item) throw new Error(`${this.#vector.id} shows an item that is not there`)
    this.#showings += 1
    const where = { screen: 'screen-1', zone, shell: 'chromium', place: '演示点位' }
    const shown = { ...item, ...where, itemId, showingId: `run-${this.#showings}` }
    this.#open.set(zone, openSegment(shown, this.#at, this.#vector.zone))
  }

  #beats(count: number, evidence: Evidence, everyMs: number): void {
    for (let i = 0; i < count; i += 1) this.#beat(evidence, everyMs)
  }

  #beat(evidence: Evidence, elapsedMs: number): void {
    this.#lastBeat = evidence
    this.#at = passed(this.#at, elapsedMs)
    for (const [zone, open] of this.#open) {
      const metered = meterBeat(open, evidence, this.#at, this.#vector.zone)
      this.#open.set(zone, metered.open)
      this.station.shows(...metered.closed)
    }
  }

  #closeAll(reason: EndReason): void {
    for (const open of this.#open.values()) this.station.shows(closeSegment(open, reason))
    this.#open.clear()
  }

  #place(): void {
    const untrusted = this.station.segments.filter(({ clockTrusted }) => !clockTrusted)
    this.station.shows(...placeUntrusted(untrusted, this.#at, this.#vector.zone).replacements)
  }
}

const passed = (at: ClockReading, forMs: number): ClockReading => ({
  ...at,
  monoMs: at.monoMs + forMs,
  wallMs: at.wallMs + forMs,
})

/** What befalls the two clocks themselves. */
function clockAfter(
  at: ClockReading,
  step: Extract<Step, { do: 'pass' | 'suspend' | 'setClock' | 'boot' }>,
): ClockReading {
  switch (step.do) {
    case 'pass':
      return passed(at, step.forMs)
    case 'suspend':
      return { ...at, wallMs: at.wallMs + step.forMs }
    case 'setClock': {
      const wallMs = step.to === undefined ? at.wallMs + (step.byMs ?? 0) : Date.parse(step.to)
      return { ...at, wallMs, trusted: step.trusted ?? at.trusted }
    }
    case 'boot':
      return readingOf(step.clock)
  }
}

const withoutZeros = (figures: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0))
