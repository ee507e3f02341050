import type { Showing, StageReport } from '../../playlist/stage-protocol.ts'
import { frames, pause } from './animation-frame.ts'
import { Cut } from './cut.ts'
import { Evidence } from './evidence.ts'
import type { House } from './house.ts'
import type { Layer } from './layer.ts'
import { isStill, movementMs } from './movement.ts'
import { RunningOrder, type ZoneProgram } from './running-order.ts'
import { Abandoned, type Trouble } from './surface/surface.ts'
import type { Words } from './words.ts'

/** The layer just left is touched only when the new one surely stands on the glass. */
const settleMs = 60
const settleFrames = 2

/** What a zone needs from outside. */
export interface StageLine {
  readonly isOpen: boolean
  send(report: StageReport): void
}

/** What a zone says of itself to the stage. */
export interface ZoneEvents {
  /** This showing stands in front, in the same animation frame. */
  readonly revealed: (showing: Showing, faded: boolean) => void
  /** What waits could be shown. */
  readonly ready: () => void
}

/**
 * A part of the glass with two layers: one in front, one made ready for what comes next. Each zone has its own running
 * order and its own evidence, so that nothing in one disturbs the other.
 *
 * A cross-fade begins where a cut would be made, and there the leaving showing ends and the coming one begins: the
 * evidence of the two never overlaps, and a clip is seen to its last frame, which stands while it fades.
 */
export class Zone {
  #front: Layer
  #waiting: Layer
  readonly #line: StageLine
  readonly #house: House
  readonly #events: ZoneEvents
  readonly #evidence: Evidence
  readonly #cut: Cut
  #order = new RunningOrder()
  #words: Words
  /** Off the glass it makes ready what comes, and shows nothing. */
  #onGlass = false
  #fades = false
  #settling = false
  /** Since when what waits is to be cut to at once; null where it waits for the end of the front. */
  #dueSince: number | null = null
  #unannounced: string | null = null

  constructor(layers: readonly [Layer, Layer], line: StageLine, house: House, events: ZoneEvents) {
    ;[this.#front, this.#waiting] = layers
    this.#line = line
    this.#house = house
    this.#events = events
    this.#words = house.words(new Date())
    this.#evidence = new Evidence((beat) => line.send(beat))
    this.#cut = new Cut({
      targetMs: () => this.#targetMs(),
      leadMs: () => this.#waiting.leadMs,
      start: () => this.#waiting.start(),
      swap: () => this.#swap(),
    })
  }

  get front(): Showing | null {
    return this.#front.showing
  }

  /** Something else is to take the front's place as soon as it can, even if the last turn has yet to settle. */
  get turnsAtOnce(): boolean {
    return this.#order.wanted(this.#line.isOpen)?.atOnce ?? false
  }

  get hasReady(): boolean {
    return this.#waiting.state === 'ready'
  }

  /** No film plays in it, and it does not turn within so long. */
  standsFor(ms: number): boolean {
    const { showing } = this.#front
    if (!showing || showing.content.kind === 'video' || this.#settling || this.turnsAtOnce) return false
    return (this.#front.endsAt() ?? Infinity) - performance.now() > ms
  }

  /** Puts a slide on the zone that nobody has to hear about. */
  async open(showing: Showing): Promise<void> {
    await this.#front.prepare(showing, this.#words, this.#house)
    this.#front.reveal(() => undefined)
  }

  take(program: ZoneProgram, fades = false): void {
    this.#fades = fades
    this.#order.take(program)
    for (const layer of [this.#front, this.#waiting]) {
      layer.tune(program.current)
      if (program.next) layer.tune(program.next)
    }
    this.#reconcile()
  }

  /** Comes on the glass; what is ready and due stands there with its first frame. */
  enter(): void {
    this.#onGlass = true
    if (this.#dueSince !== null && this.hasReady && !this.#settling) {
      this.#waiting.start()
      this.#swap()
    } else this.#cut.wake()
  }

  /** Leaves the glass: its evidence ends here, and what it was told is forgotten. */
  rest(): void {
    this.#onGlass = false
    this.#cut.rest()
    this.#evidence.end(performance.now())
    this.#order = new RunningOrder()
    this.#dueSince = null
    this.#unannounced = null
    this.#waiting.clear()
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

  /** Places what waits, and what is in front too where `front` says so. */
  relayout(front: 'stays' | 'jumps' | 'glides'): void {
    this.#waiting.relayout()
    if (front !== 'stays') this.#front.relayout(front === 'glides')
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
    this.#waiting.prepare(showing, this.#words, this.#house).then(
      () => {
        this.#events.ready()
        this.#cut.wake()
      },
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
    if (!this.#onGlass || this.#settling || !this.hasReady) return null
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
    const faded = this.#fades && fadesBetween(left.showing, showing)
    this.#waiting.reveal((trouble) => this.#troubled(showing, trouble), faded)
    ;[this.#front, this.#waiting] = [this.#waiting, left]
    this.#dueSince = null
    this.#order.revealed(showing)
    this.#announce(showing)
    const named = this.#order.isNamed(showing)
    this.#evidence.begin(named ? showing.id : null, () => this.#front.reading(), nowMs)
    this.#settling = true
    this.#events.revealed(showing, faded)
    void this.#settle(left, faded)
  }

  async #settle(left: Layer, faded: boolean): Promise<void> {
    await frames(settleFrames)
    await pause(faded ? movementMs + settleMs : settleMs)
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
    if (trouble.type !== 'dropping') this.#reconcile()
  }

  #tell(showing: Showing, report: StageReport): void {
    if (this.#order.isNamed(showing)) this.#line.send(report)
  }
}

/** An interruption comes and goes at once, and so does a black; a machine that is asked for stillness cuts. */
const fadesBetween = (from: Showing | null, to: Showing) => ![from, to].some(isAbrupt) && !isStill()
const isAbrupt = (showing: Showing | null) =>
  !showing || Boolean(showing.interruption) || showing.content.kind === 'black'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)
