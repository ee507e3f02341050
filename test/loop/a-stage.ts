import type { Showing, StageProgram, StageReport } from '../../playlist/stage-protocol.ts'

/** What a stage does, without a browser: shows, beats once a second, swaps by its own media's clock. */
export class AStage {
  readonly #send: (report: StageReport) => void
  #program: StageProgram | null = null
  #front: Showing | null = null
  #nowMs = 0
  #revealedMs = 0
  #beatMs = 0
  #isOpen = false
  /** Every showing that was on the glass, in its order. */
  readonly shown: Showing[] = []
  readonly programs: StageProgram[] = []
  /** How much longer (or shorter) than its file says a clip really runs. */
  overrunMs = 0

  constructor(send: (report: StageReport) => void) {
    this.#send = send
  }

  get glass(): string {
    return this.#front?.content.kind === 'black' ? 'black' : (this.#front?.title ?? '')
  }

  titles = (): string[] => this.shown.map(({ title, content }) => title || content.kind)

  opens(nowMs: number): void {
    this.#nowMs = nowMs
    this.#isOpen = true
    this.#front = null
  }

  isGone(): void {
    this.#isOpen = false
    this.#program = null
  }

  told(program: StageProgram): void {
    this.programs.push(program)
    this.#program = program
    const frontId = this.#front?.id ?? null
    if (frontId !== program.current.id && frontId !== (program.next?.id ?? '')) this.#reveal(program.current)
  }

  passes(nowMs: number): void {
    if (!this.#isOpen) return
    for (let turnMs = this.#turnMs(); turnMs <= nowMs; turnMs = this.#turnMs()) {
      this.#nowMs = Math.max(this.#nowMs, turnMs)
      if (!this.#program?.next) break
      this.#reveal(this.#program.next)
    }
    this.#nowMs = nowMs
    if (nowMs > this.#beatMs) this.#beat(false)
  }

  fails(reason = 'MEDIA_ERR_DECODE'): void {
    if (this.#front) this.#send({ type: 'failed', showingId: this.#front.id, reason })
  }

  #turnMs(): number {
    const isCurrent = this.#front !== null && this.#front.id === this.#program?.current.id
    if (!isCurrent || !this.#program?.next || !this.#front) return Infinity
    const { content, holdMs } = this.#front
    return this.#revealedMs + holdMs + (content.kind === 'video' ? this.overrunMs : 0)
  }

  #reveal(showing: Showing): void {
    if (this.#front) this.#beat(true)
    this.#front = showing
    this.#revealedMs = this.#beatMs = this.#nowMs
    this.shown.push(showing)
    this.#send({ type: 'revealed', showingId: showing.id })
  }

  #beat(last: boolean): void {
    if (!this.#front) return
    const spanMs = this.#nowMs - this.#beatMs
    const isVideo = this.#front.content.kind === 'video'
    this.#beatMs = this.#nowMs
    this.#send({
      type: 'beat',
      showingId: this.#front.id,
      spanMs,
      mediaMs: isVideo ? spanMs : null,
      frames: isVideo ? Math.ceil(spanMs / 40) : null,
      painted: Math.ceil(spanMs / 200),
      visible: true,
      last,
    })
  }
}
