import type { Showing, StageProgram, StageReport } from '../../playlist/stage-protocol.ts'
import { AZone } from './a-zone.ts'

/** What a stage does, without a browser: two zones, of which the side one comes and goes with the layout. */
export class AStage {
  readonly #send: (report: StageReport) => void
  readonly #main: AZone
  readonly side: AZone
  #isOpen = false
  readonly programs: StageProgram[] = []

  constructor(send: (report: StageReport) => void) {
    this.#send = send
    this.#main = new AZone(send)
    this.side = new AZone(send)
  }

  /** Every showing that was on the main zone, in its order. */
  get shown(): readonly Showing[] {
    return this.#main.shown
  }

  get glass(): string {
    return faceOf(this.#main)
  }

  /** What is beside it; empty where one item fills the field. */
  get beside(): string {
    return faceOf(this.side)
  }

  get volume(): number {
    return this.programs.at(-1)?.current.volume ?? 0
  }

  /** How much longer (or shorter) than its file says a clip really runs. */
  set overrunMs(ms: number) {
    this.#main.overrunMs = this.side.overrunMs = ms
  }

  titles = (): string[] => this.shown.map(({ title, content }) => title || content.kind)

  opens(nowMs: number): void {
    this.#isOpen = true
    this.#main.opens(nowMs)
    this.side.opens(nowMs)
  }

  isGone(): void {
    this.#isOpen = false
    this.#main.isGone()
    this.side.isGone()
  }

  told(program: StageProgram): void {
    this.programs.push(program)
    const { layout } = program
    if (layout?.form !== 'divided') this.side.letGo()
    this.#main.told(program)
    // Whatever the main zone has said meanwhile may have changed what is wanted beside it.
    const newest = this.programs.at(-1)?.layout
    if (layout?.form === 'divided' && newest?.form === 'divided') this.side.told(newest.side)
  }

  passes(nowMs: number): void {
    if (!this.#isOpen) return
    this.side.passes(nowMs)
    this.#main.passes(nowMs)
  }

  fails(reason = 'MEDIA_ERR_DECODE'): void {
    if (this.#main.front) this.#send({ type: 'failed', showingId: this.#main.front.id, reason })
  }

  /** The machine does not keep up with what is on the main zone. */
  drops(dropped: number, presented: number): void {
    if (this.#main.front) this.#send({ type: 'dropping', showingId: this.#main.front.id, dropped, presented })
  }
}

const faceOf = ({ front }: AZone) => (front?.content.kind === 'black' ? 'black' : (front?.title ?? ''))
