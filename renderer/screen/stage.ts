import type { Showing, StageProgram, StageReport } from '../../playlist/stage-protocol.ts'
import { frames, pause } from './animation-frame.ts'
import { Cut } from './cut.ts'
import { Evidence } from './evidence.ts'
import type { Layer } from './layer.ts'
import { RunningOrder } from './running-order.ts'
import type { Words } from './scene.ts'
import { Abandoned, type Trouble } from './surface/surface.ts'

/** The layer just left is touched only when the new one surely stands on the glass. */
const settleMs = 60
const settleFrames = 2

/** What the stage needs from outside. */
export interface StageLine {
  readonly isOpen: boolean
  send(report: StageReport): void
}

/** Two layers: one in front, one made ready for what comes next. */
export class Stage {
  #front: Layer
  #waiting: Layer
  readonly #line: StageLine
  readonly #order = new RunningOrder()
  readonly #evidence: Evidence
  readonly #cut: Cut
  #words: Words
  #settling = false
  /** Since when what waits is to be cut to at once; null where it waits for the end of the front. */
  #dueSince: number | null = null
  #unannounced: string | null = null

  constructor(layers: readonly [Layer, Layer], line: StageLine, words: Words) {
    ;[this.#front, this.#waiting] = layers
    this.#line = line
    this.#words = words
    this.#evidence = new Evidence((beat) => line.send(beat))
    this.#cut = new Cut({
      targetMs: () => this.#targetMs(),
      leadMs: () => this.#waiting.leadMs,
      start: () => this.#waiting.start(),
      swap: () => this.#swap(),
    })
  }

  /** Puts the first slide on the glass, before anybody has said what to show. */
  async open(showing: Showing): Promise<void> {
    await this.#front.prepare(showing, this.#words)
    this.#front.reveal(() => undefined)
  }

  program(program: StageProgram): void {
    this.#order.take(program)
    this.#reconcile()
  }

  say(words: Words): void {
    this.#words = words
    for (const layer of [this.#front, this.#waiting]) layer.scene.write(words)
  }

  connected(): void {
    this.#evidence.forget(performance.now())
    if (this.#unannounced !== null) this.#line.send({ type: 'revealed', showingId: this.#unannounced })
    this.#unannounced = null
    this.#reconcile()
  }

  disconnected(): void {
    this.#reconcile()
  }

  resized(): void {
    for (const layer of [this.#front, this.#waiting]) layer.relayout()
  }

  /** Makes the waiting layer hold what is wanted; asked again after anything that may have changed it. */
  #reconcile(): void {
    if (this.#settling) return
    const wanted = this.#order.wanted(this.#line.isOpen)
    const waits = this.#waiting.showing
    if (!wanted) {
      this.#cut.rest()
      if (waits) this.#waiting.clear()
      return
    }
    this.#dueSince = wanted.atOnce ? (this.#dueSince ?? performance.now()) : null
    if (waits?.id === wanted.showing.id) this.#cut.wake()
    else this.#prepare(wanted.showing)
  }

  #prepare(showing: Showing): void {
    this.#cut.rest()
    this.#waiting.prepare(showing, this.#words).then(
      () => this.#cut.wake(),
      (error: unknown) => {
        if (error instanceof Abandoned) return
        this.#order.failed(showing)
        this.#waiting.clear()
        this.#tell(showing, { type: 'failed', showingId: showing.id, reason: reasonOf(error) })
        this.#reconcile()
      },
    )
  }

  #targetMs(): number | null {
    if (this.#settling || this.#waiting.state !== 'ready') return null
    const { readyAt, leadMs } = this.#waiting
    if (this.#dueSince !== null) return Math.max(this.#dueSince, readyAt) + leadMs
    const endsAt = this.#front.endsAt()
    return endsAt === null ? null : Math.max(endsAt, readyAt + leadMs)
  }

  #swap(): void {
    const showing = this.#waiting.showing
    if (!showing) return
    const nowMs = performance.now()
    const left = this.#front
    this.#evidence.end(nowMs)
    left.leave()
    this.#waiting.reveal((trouble) => this.#troubled(showing, trouble))
    ;[this.#front, this.#waiting] = [this.#waiting, left]
    this.#dueSince = null
    this.#order.revealed(showing)
    this.#announce(showing)
    const named = this.#order.isNamed(showing)
    this.#evidence.begin(named ? showing.id : null, () => this.#front.reading(), nowMs)
    this.#settling = true
    void this.#settle(left)
  }

  async #settle(left: Layer): Promise<void> {
    await frames(settleFrames)
    await pause(settleMs)
    left.clear()
    this.#settling = false
    this.#reconcile()
  }

  #announce(showing: Showing): void {
    this.#unannounced = !this.#line.isOpen && this.#order.isNamed(showing) ? showing.id : null
    this.#tell(showing, { type: 'revealed', showingId: showing.id })
  }

  #troubled(showing: Showing, trouble: Trouble): void {
    if (trouble.type === 'failed') this.#order.failed(showing)
    this.#tell(showing, { ...trouble, showingId: showing.id })
    this.#reconcile()
  }

  #tell(showing: Showing, report: StageReport): void {
    if (this.#order.isNamed(showing)) this.#line.send(report)
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)
