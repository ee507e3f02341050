import type { Showing, StageReport } from '../../playlist/stage-protocol.ts'

interface ZoneProgram {
  readonly current: Showing
  readonly next: Showing | null
}

/** One zone of a stage, without a browser: shows, beats, swaps by its own media's clock. */
export class AZone {
  readonly #send: (report: StageReport) => void
  #program: ZoneProgram | null = null
  #nowMs = 0
  #revealedMs = 0
  #beatMs = 0
  front: Showing | null = null
  /** Every showing that was on the zone, in its order. */
  readonly shown: Showing[] = []
  /** How much longer (or shorter) than its file says a clip really runs. */
  overrunMs = 0

  constructor(send: (report: StageReport) => void) {
    this.#send = send
  }

  opens(nowMs: number): void {
    this.#nowMs = nowMs
    this.front = null
  }

  isGone(): void {
    this.#program = null
  }

  told(program: ZoneProgram): void {
    this.#program = program
    const frontId = this.front?.id ?? null
    if (frontId !== program.current.id && frontId !== (program.next?.id ?? '')) this.#reveal(program.current)
  }

  /** The layout has no such zone any more: its last beat, and nothing. */
  letGo(): void {
    this.#beat(true)
    this.front = null
    this.#program = null
  }

  passes(nowMs: number): void {
    for (let turnMs = this.#turnMs(); turnMs <= nowMs; turnMs = this.#turnMs()) {
      this.#nowMs = Math.max(this.#nowMs, turnMs)
      if (!this.#program?.next) break
      this.#reveal(this.#program.next)
    }
    this.#nowMs = nowMs
    if (nowMs > this.#beatMs) this.#beat(false)
  }

  #turnMs(): number {
    const isCurrent = this.front !== null && this.front.id === this.#program?.current.id
    if (!isCurrent || !this.#program?.next || !this.front) return Infinity
    const { content, holdMs } = this.front
    return this.#revealedMs + holdMs + (content.kind === 'video' ? this.overrunMs : 0)
  }

  #reveal(showing: Showing): void {
    if (this.front) this.#beat(true)
    this.front = showing
    this.#revealedMs = this.#beatMs = this.#nowMs
    this.shown.push(showing)
    this.#send({ type: 'revealed', showingId: showing.id })
  }

  #beat(last: boolean): void {
    if (!this.front) return
    const spanMs = this.#nowMs - this.#beatMs
    const isVideo = this.front.content.kind === 'video'
    this.#beatMs = this.#nowMs
    this.#send({
      type: 'beat',
      showingId: this.front.id,
      spanMs,
      mediaMs: isVideo ? spanMs : null,
      frames: isVideo ? Math.ceil(spanMs / 40) : null,
      painted: Math.ceil(spanMs / 200),
      visible: true,
      last,
    })
  }
}
