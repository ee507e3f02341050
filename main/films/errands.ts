import type { StageErrand, StageReport } from '../../playlist/stage-protocol.ts'
import type { StageLine } from '../../server/http/controller.ts'

type Errand = NonNullable<StageErrand['errand']>
export type ErrandReport = Extract<StageReport, { type: 'decoded' | 'stillDeveloped' }>

interface ErrandsParts {
  /** What is to be done next away from the glass; null for nothing. */
  readonly next: (browser: string) => Errand | null
  readonly done: (report: ErrandReport, browser: string) => void
}

/** What the stage is asked to do away from the glass, one errand at a time; it chooses the moment. */
export class Errands {
  readonly #parts: ErrandsParts
  #send: ((command: string) => void) | null = null
  /** Of the page that is there; null until it has said hello. */
  #browser: string | null = null
  #isOut = false

  constructor(parts: ErrandsParts) {
    this.#parts = parts
  }

  /** The stage's line, with the errands' reports taken off it. */
  listening(line: StageLine): StageLine {
    return {
      attach: (send) => {
        const stage = line.attach(send)
        this.#send = send
        this.#browser = null
        this.#isOut = false
        return {
          report: (said) => {
            if (said.type === 'decoded' || said.type === 'stillDeveloped') return this.#take(said)
            stage.report(said)
            if (said.type !== 'hello') return
            this.#browser = said.browser ?? ''
            this.look()
          },
          closed: () => stage.closed(),
        }
      },
    }
  }

  /** Sends what is next, where nothing is out. */
  look(): void {
    if (this.#isOut || this.#browser === null) return
    const errand = this.#parts.next(this.#browser)
    if (errand === null) return
    this.#isOut = true
    const command: StageErrand = { type: 'errand', errand }
    this.#send?.(JSON.stringify(command))
  }

  #take(report: ErrandReport): void {
    this.#isOut = false
    if (this.#browser !== null) this.#parts.done(report, this.#browser)
    this.look()
  }
}
