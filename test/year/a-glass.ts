import type { Showing, StageProgram, StageReport } from '../../playlist/stage-protocol.ts'

/** True time, epoch ms: of the world, not of the machine. */
export interface Time {
  ms: number
}

/** `stands`: the media clock stops with the picture; `runs-on`: it goes on while no frame comes. */
export type Freeze = 'no' | 'stands' | 'runs-on'

type Witness = (fromMs: number, toMs: number, sourceClass: string) => void

/** The screen page of the simulated year: shows, swaps, beats, and can fail; a witness watches it. */
export class AGlass {
  readonly #time: Time
  readonly #send: (report: StageReport) => void
  readonly #witness: Witness
  #program: StageProgram | null = null
  #front: Showing | null = null
  #revealedMs = 0
  #beatFromMs = 0
  #movedMs = 0
  #wasHidden = false
  #isVisible = true
  #freeze: Freeze = 'no'
  #wished: Freeze = 'no'
  beats = 0

  constructor(time: Time, send: (report: StageReport) => void, witness: Witness) {
    this.#time = time
    this.#send = send
    this.#witness = witness
  }

  get brand(): string | null {
    return this.#program?.brand ?? null
  }

  /** The page is gone at once, without a last beat. */
  isLost(): void {
    this.#front = null
    this.#program = null
  }

  hides(isHidden: boolean): void {
    this.#isVisible = !isHidden
    if (isHidden) this.#wasHidden = true
  }

  /** A media clock that runs on makes a beat with any frame look whole, so such a freeze takes hold between two beats. */
  freezes(freeze: Freeze): void {
    this.#wished = freeze
    if (freeze !== 'runs-on' && this.#freeze !== 'runs-on') this.#freeze = freeze
  }

  told(program: StageProgram): void {
    this.#program = program
    const frontId = this.#front?.id ?? null
    if (frontId !== program.current.id && frontId !== (program.next?.id ?? '')) this.#reveal(program.current)
  }

  /** Lets time pass up to an instant. */
  passes(untilMs: number, beatMs: number): void {
    while (this.#time.ms < untilMs) {
      const [turnMs, dueMs] = [this.#turnMs(), this.#isMetered() ? this.#beatFromMs + beatMs : Infinity]
      this.#see(Math.max(this.#time.ms, Math.min(untilMs, turnMs, dueMs)))
      if (this.#time.ms >= turnMs && this.#program?.next) this.#reveal(this.#program.next)
      else if (this.#time.ms >= dueMs) this.#beat(false)
    }
  }

  #isMetered = () => this.#front !== null && this.#front.sourceClass !== null

  #turnMs(): number {
    const hasTurn = this.#front !== null && this.#front.id === this.#program?.current.id && this.#program.next
    return hasTurn && this.#front ? this.#revealedMs + this.#front.holdMs : Infinity
  }

  #see(toMs: number): void {
    const fromMs = this.#time.ms
    this.#time.ms = toMs
    if (this.#front?.content.kind === 'video' && this.#freeze !== 'no') return
    this.#movedMs += toMs - fromMs
    const { sourceClass = null } = this.#front ?? {}
    if (sourceClass !== null && this.#isVisible && toMs > fromMs) this.#witness(fromMs, toMs, sourceClass)
  }

  #reveal(showing: Showing): void {
    if (this.#isMetered()) this.#beat(true)
    this.#front = showing
    this.#revealedMs = this.#time.ms
    this.#beginBeat()
    this.#send({ type: 'revealed', showingId: showing.id })
  }

  #beginBeat(): void {
    this.#beatFromMs = this.#time.ms
    this.#movedMs = 0
    this.#wasHidden = !this.#isVisible
  }

  #beat(last: boolean): void {
    if (!this.#front) return
    const spanMs = this.#time.ms - this.#beatFromMs
    const isVideo = this.#front.content.kind === 'video'
    const moved = this.#movedMs
    const visible = !this.#wasHidden
    const mediaMs = this.#freeze === 'runs-on' ? spanMs : moved
    this.#beginBeat()
    this.beats += 1
    this.#send({
      type: 'beat',
      showingId: this.#front.id,
      spanMs,
      mediaMs: isVideo ? mediaMs : null,
      frames: isVideo ? Math.ceil(moved / 40) : null,
      painted: Math.ceil(spanMs / 200),
      visible,
      last,
    })
    const isMid = this.#turnMs() - this.#time.ms >= 1_000
    if (!last && isMid && this.#freeze !== this.#wished) this.#freeze = this.#wished
  }
}
