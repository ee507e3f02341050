import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'

/** What one zone shows now and next. */
export type ZoneProgram = Pick<StageProgram, 'current' | 'next'>

/** Where a zone stands in the programme it was given. */
type Position = 'before' | 'current' | 'between' | 'next' | 'beyond'

/** What the waiting layer should hold, and whether it is to be cut to as soon as it is ready. */
export interface Wanted {
  readonly showing: Showing
  readonly atOnce: boolean
}

/**
 * What follows what is on a zone. With the controller gone it goes round the two showings it knows, as repeats
 * with ids of its own that are never reported.
 */
export class RunningOrder {
  #program: ZoneProgram | null = null
  #position: Position = 'before'
  #front: Showing | null = null
  #lastLeftId: string | null = null
  #repeats = 0
  #wantedRepeat: Showing | null = null
  readonly #originals = new WeakMap<Showing, Showing>()
  readonly #failedIds = new Set<string>()

  /** A new programme; what failed before is tried once more if it is named again. */
  take(program: ZoneProgram): void {
    this.#program = program
    this.#failedIds.clear()
    this.#wantedRepeat = null
    const frontId = this.#front?.id
    if (frontId === program.current.id) this.#position = 'current'
    else if (frontId !== undefined && frontId === program.next?.id) this.#position = 'next'
    // The programme crossed with the report that its current showing had just ended: an id is shown only once.
    else this.#position = this.#lastLeftId === program.current.id ? 'between' : 'before'
  }

  revealed(showing: Showing): void {
    this.#lastLeftId = this.#front?.id ?? null
    this.#front = showing
    this.#wantedRepeat = null
    if (showing.id === this.#program?.current.id) this.#position = 'current'
    else this.#position = showing.id === this.#program?.next?.id ? 'next' : 'beyond'
  }

  failed(showing: Showing): void {
    this.#failedIds.add((this.#originals.get(showing) ?? showing).id)
    this.#wantedRepeat = null
  }

  /** The controller knows this showing by its id. */
  isNamed(showing: Showing): boolean {
    return !this.#originals.has(showing)
  }

  wanted(connected: boolean): Wanted | null {
    const program = this.#program
    if (!program) return null
    const { current, next } = program
    if (this.#position === 'before')
      return this.#failedIds.has(current.id) ? null : { showing: current, atOnce: true }
    const follows = this.#position === 'current' || this.#position === 'between'
    if (follows && next && !this.#failedIds.has(next.id)) return { showing: next, atOnce: false }
    const repeat = connected ? null : this.#repeat(program)
    return repeat && { showing: repeat, atOnce: false }
  }

  #repeat({ current, next }: ZoneProgram): Showing | null {
    if (this.#wantedRepeat) return this.#wantedRepeat
    const front = this.#front && (this.#originals.get(this.#front) ?? this.#front)
    const inTurn = front?.id === next?.id ? [current, next] : [next, current]
    const original = inTurn.find((showing) => showing && !this.#failedIds.has(showing.id))
    if (!original) return null
    const repeat = { ...original, id: `${original.id}~${++this.#repeats}` }
    this.#originals.set(repeat, original)
    this.#wantedRepeat = repeat
    return repeat
  }
}
