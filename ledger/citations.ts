import { canonical } from './canonical.ts'
import type { ChainedSegment } from './chain.ts'
import { broken, type Break } from './flaw.ts'
import { sha256 } from './link.ts'

/** A record that waits for the right time, in as few bytes as the check needs. */
interface Waiting {
  readonly seq: number
  readonly hash: string
  readonly bootId: string
  readonly localDate: string
  readonly shownHash: string
  readonly left: readonly number[]
}

const shownHash = ({ shown }: ChainedSegment) => sha256(canonical({ ...shown }))

const figures = ({ elapsedMs, creditedMs, excludedMs }: ChainedSegment): number[] => [
  elapsedMs,
  creditedMs + excludedMs.clockUntrusted,
  excludedMs.frozen,
  excludedMs.hidden,
  excludedMs.panelOff,
]

/**
 * Checks that replacements stand in for what they cite, once and in full. Only records of the last two boots may
 * still be replaced, so that no more need be remembered.
 */
export class Citations {
  readonly #waiting = new Map<number, Waiting>()
  #boots: readonly string[] = []
  #begun: Waiting | null = null
  #firstSeq: number | null = null
  replaced = 0
  /** Citations of records that were not read, because the ledger begins after them. */
  outOfReach = 0

  take(segment: ChainedSegment): Break | null {
    this.#firstSeq ??= segment.seq
    if (this.#begun && segment.replaces?.seq !== this.#begun.seq) return this.end()
    this.#remember(segment)
    return segment.replaces ? this.#replace(segment, segment.replaces) : null
  }

  /** The pieces of one replaced record stand one behind the other: what is begun is finished. */
  end(): Break | null {
    const begun = this.#begun
    return begun && broken(`segment ${begun.seq}`, 'citation', 'replaced in full', `${begun.left[0]} ms left`)
  }

  #remember(segment: ChainedSegment): void {
    const { bootId } = segment
    if (this.#boots[0] !== bootId) {
      const dropped = this.#boots.filter((boot) => boot !== bootId)[1]
      this.#boots = [bootId, ...this.#boots.filter((boot) => boot !== bootId)].slice(0, 2)
      for (const [seq, { bootId: of }] of this.#waiting) if (of === dropped) this.#waiting.delete(seq)
    }
    if (segment.clockTrusted || segment.replaces) return
    const { seq, hash, localDate } = segment
    const waiting = {
      seq,
      hash,
      bootId,
      localDate,
      shownHash: shownHash(segment),
      left: figures(segment),
    }
    this.#waiting.set(seq, waiting)
  }

  #replace(piece: ChainedSegment, cited: NonNullable<ChainedSegment['replaces']>): Break | null {
    const where = `segment ${piece.seq}`
    if (cited.seq < (this.#firstSeq ?? 0)) {
      this.outOfReach += 1
      return null
    }
    const waiting = this.#waiting.get(cited.seq)
    if (!waiting) return broken(where, 'citation', 'a record whose time is not known', `segment ${cited.seq}`)
    const differs =
      differing(waiting, { ...cited, bootId: piece.bootId, shownHash: shownHash(piece) }) ??
      (piece.clockTrusted ? null : ['clockTrusted', 'true', 'false'])
    if (differs) return broken(where, 'citation', `${differs[0]} ${differs[1]}`, differs[2] ?? '')
    const took = figures(piece)
    const left = waiting.left.map((ms, index) => ms - (took[index] ?? 0))
    if (left.some((ms) => ms < 0))
      return broken(where, 'citation', waiting.left.join(' + '), took.join(' + '))
    this.#settle({ ...waiting, left })
    return null
  }

  #settle(waiting: Waiting): void {
    const isDone = waiting.left[0] === 0
    this.#begun = isDone ? null : waiting
    if (!isDone) return void this.#waiting.set(waiting.seq, waiting)
    this.#waiting.delete(waiting.seq)
    this.replaced += 1
  }
}

type Compared = Pick<Waiting, 'hash' | 'bootId' | 'localDate' | 'shownHash'>

function differing(expected: Compared, found: Compared): [string, string, string] | null {
  const names = ['hash', 'bootId', 'localDate', 'shownHash'] as const
  const name = names.find((each) => expected[each] !== found[each])
  return name ? [name, expected[name], found[name]] : null
}
