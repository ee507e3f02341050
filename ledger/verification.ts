import { Temporal } from 'temporal-polyfill'
import type { ChainedAct } from './act.ts'
import { canonical, type Canonical } from './canonical.ts'
import type { ChainedSegment } from './chain.ts'
import { Citations } from './citations.ts'
import { actChain, segmentChain, tailOf, unbalanced } from './draw-up.ts'
import { broken, type Break } from './flaw.ts'
import type { Gone } from './line.ts'
import { beginning, chainStart, type Link, type Tail } from './link.ts'
import { nameOfSeal, verifySeal, type Seal } from './seal.ts'
import { walk, type ChainKind, type Stretch } from './stretch.ts'
import { keyId } from './suite.ts'
import { RunningTotals } from './totals.ts'
import type { Known, SealedDay, Sound } from './verdict.ts'

const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

/** A ledger being read from seal to seal. The first flaw ends it. */
export class Verification {
  readonly #known: Known
  readonly #citations = new Citations()
  readonly #totals = new RunningTotals()
  readonly #keyIds: string[] = []
  readonly #gaps: { after: string; before: string }[] = []
  readonly #setBacks: { after: string; to: string }[] = []
  #pruned: Sound['pruned'] = { seals: 0, segments: 0, to: null }
  #first: Seal | null = null
  #last: Seal | null = null
  #counts = { seals: 0, segments: 0, acts: 0 }
  #unsealed = { segments: 0, acts: 0 }

  constructor(known: Known) {
    this.#known = known
  }

  takeDay(day: SealedDay): Break | null {
    const { seal } = day
    const flaw = verifySeal(seal) ?? this.#place(seal) ?? this.#key(seal) ?? this.#receipt(seal)
    if (flaw) return flaw
    const inside = day.gone ? this.#remains(day, day.gone) : this.#records(day)
    if (inside) return inside
    this.#totals.addAll(seal.totals)
    this.#follows(seal)
    this.#first ??= seal
    this.#last = seal
    this.#counts.seals += 1
    return null
  }

  /** What was appended since the last seal. */
  takeRest(segments: Iterable<ChainedSegment>, acts: Iterable<ChainedAct>): Break | null {
    const [afterSegments, afterActs] = [this.#tail('segments'), this.#tail('acts')]
    const lastSegment = walk(segmentChain, segments, afterSegments, (segment) => this.#segment(segment))
    if ('sound' in lastSegment) return lastSegment
    const lastAct = walk(actChain, acts, afterActs, () => null)
    if ('sound' in lastAct) return lastAct
    this.#unsealed = {
      segments: lastSegment.seq - afterSegments.seq,
      acts: lastAct.seq - afterActs.seq,
    }
    return null
  }

  verdict(): Sound | Break {
    const flaw = this.#citations.end() ?? this.#knownKey()
    if (flaw) return flaw
    return {
      sound: true,
      station: this.#last?.station ?? null,
      ...this.#counts,
      unsealed: this.#unsealed,
      from: this.#first?.date ?? null,
      to: this.#last?.date ?? null,
      gaps: this.#gaps,
      setBacks: this.#setBacks,
      pruned: this.#pruned,
      keyIds: this.#keyIds,
      replaced: this.#citations.replaced,
      outOfReach: this.#citations.outOfReach,
      totals: this.#totals.value(),
    }
  }

  /** Dates are the clock's: they may leap and go back, and the chain is sound all the same. */
  #follows({ date }: Seal): void {
    const last = this.#last?.date
    if (last === undefined || nextDay(last) === date) return
    if (date > last) this.#gaps.push({ after: last, before: date })
    else this.#setBacks.push({ after: last, to: date })
  }

  /** Where the last seal left a chain. */
  #tail(of: 'segments' | 'acts'): Tail {
    return this.#last ? tailOf(this.#last[of]) : beginning
  }

  /** A seal follows the one before; the first one that is read says itself what it follows. */
  #place(seal: Seal): Break | null {
    const where = nameOfSeal(seal)
    const last = this.#last
    const misnumbered = this.#number(seal)
    if (misnumbered) return misnumbered
    if (last && last.station !== seal.station) return broken(where, 'station', last.station, seal.station)
    const isFirst = seal.number === 1
    const prevSeal = last?.hash ?? (isFirst ? chainStart : seal.prevSeal)
    if (seal.prevSeal !== prevSeal) return broken(where, 'link', prevSeal, seal.prevSeal)
    return this.#coverage(seal, 'segments') ?? this.#coverage(seal, 'acts')
  }

  #number(seal: Seal): Break | null {
    const last = this.#last
    const number = last ? last.number + 1 : Math.max(1, seal.number)
    if (seal.number === number) return null
    const isFork = last?.number === seal.number && last.hash !== seal.hash
    if (isFork) return broken(nameOfSeal(seal), 'fork', last.hash, seal.hash)
    return broken(nameOfSeal(seal), seal.number > number ? 'missing' : 'number', number, seal.number)
  }

  #coverage(seal: Seal, of: 'segments' | 'acts'): Break | null {
    const stretch = seal[of]
    const before = this.#last || seal.number === 1 ? this.#tail(of) : startOf(stretch)
    const found = startOf(stretch)
    if (found.seq !== before.seq || found.hash !== before.hash)
      return broken(
        nameOfSeal(seal),
        'coverage',
        `${before.seq} ${before.hash}`,
        `${found.seq} ${found.hash}`,
      )
    const count = stretch.last - stretch.first + 1
    if (stretch.count === count && count >= 0) return null
    return broken(nameOfSeal(seal), 'coverage', count, stretch.count)
  }

  /** The same key as before, or the one that the seal before had named. */
  #key(seal: Seal): Break | null {
    const id = keyId(seal.publicKey)
    const expected = this.#last?.nextKeyId ?? this.#keyIds.at(-1) ?? id
    if (id !== expected) return broken(nameOfSeal(seal), 'key', expected, id)
    if (this.#keyIds.at(-1) !== id) this.#keyIds.push(id)
    return null
  }

  /** A known key vouches for the seals before it by their hashes, and for those after it by naming their key. */
  #knownKey(): Break | null {
    const { keyId: known } = this.#known
    if (!known || !this.#first || this.#keyIds.includes(known)) return null
    return broken(nameOfSeal(this.#first), 'key', known, this.#keyIds.join(' '))
  }

  #receipt(seal: Seal): Break | null {
    const receipt = this.#known.receipts?.find(({ number }) => number === seal.number)
    if (!receipt || receipt.hash === seal.hash) return null
    return broken(nameOfSeal(seal), 'receipt', receipt.hash, seal.hash)
  }

  /** Retention takes the oldest segments first: what is missing behind segments that are there was taken by somebody. */
  #remains(day: SealedDay, { segments }: Gone): Break | null {
    const { first, last, count } = day.seal.segments
    if (segments.first !== first || segments.last !== last || segments.count !== count)
      return broken(
        nameOfSeal(day.seal),
        'coverage',
        `${first} ${last}`,
        `${segments.first} ${segments.last}`,
      )
    if (this.#counts.segments > 0) return broken(`segment ${first}`, 'missing', count, 0)
    const [segment] = day.segments
    if (segment) return broken(`segment ${segment.seq}`, 'surplus', 'none, as they are gone', segment.seq)
    const flaw = this.#chain(actChain, day.acts, day.seal, day.seal.acts, () => null)
    if (flaw) return flaw
    this.#counts.acts += day.seal.acts.count
    const { seals, segments: before } = this.#pruned
    this.#pruned = { seals: seals + 1, segments: before + count, to: day.seal.date }
    return unreadIn(day)
  }

  #records(day: SealedDay): Break | null {
    const { seal } = day
    const totals = new RunningTotals()
    const flaw =
      this.#chain(segmentChain, day.segments, seal, seal.segments, (segment) => {
        totals.add(segment)
        return this.#segment(segment)
      }) ?? this.#chain(actChain, day.acts, seal, seal.acts, () => null)
    if (flaw) return flaw
    this.#counts.segments += seal.segments.count
    this.#counts.acts += seal.acts.count
    const [sum, sealed] = [totals.value(), seal.totals].map((each) => canonical(each as unknown as Canonical))
    if (sum !== sealed) return broken(nameOfSeal(seal), 'totals', sum ?? '', sealed ?? '')
    return unreadIn(day)
  }

  #segment = (segment: ChainedSegment): Break | null => unbalanced(segment) ?? this.#citations.take(segment)

  #chain<T extends Link>(
    kind: ChainKind<T>,
    records: Iterable<T>,
    seal: Seal,
    stretch: Stretch,
    each: (record: T) => Break | null,
  ): Break | null {
    const tail = walk(kind, records, startOf(stretch), (record) =>
      record.seq > stretch.last
        ? broken(`${kind.noun} ${record.seq}`, 'surplus', `none after ${stretch.last}`, record.seq)
        : each(record),
    )
    if ('sound' in tail) return tail
    if (tail.seq !== stretch.last)
      return broken(`${kind.noun} ${tail.seq + 1}`, 'missing', stretch.count, tail.seq - stretch.first + 1)
    return tail.hash === stretch.head ? null : broken(nameOfSeal(seal), 'head', stretch.head, tail.hash)
  }
}

/** A line that nobody could read may have been a record. */
function unreadIn({ seal, unreadable = [] }: SealedDay): Break | null {
  const [line] = unreadable
  return line ? broken(`${nameOfSeal(seal)} line ${line.line}`, 'unreadable', 'a record', line.why) : null
}

const startOf = ({ first, before }: Stretch): Tail => ({ seq: first - 1, hash: before })
