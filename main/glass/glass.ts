import type { StageProgram, StageReport } from '../../playlist/stage-protocol.ts'
import type { StageConnection, StageLine } from '../../server/http/controller.ts'
import type { Loop } from '../loop/run.ts'

type Send = (command: string) => void

/** The one stage of this screen. A newer page takes the place of an older one. */
export class Glass implements StageLine {
  readonly #loop: Loop
  #send: Send | null = null
  #size = { width: 0, height: 0 }

  constructor(loop: Loop) {
    this.#loop = loop
  }

  attach(send: Send): StageConnection {
    this.#send = send
    this.#loop.dispatch({ type: 'stageAttached' })
    const isCurrent = () => this.#send === send
    return {
      report: (report) => {
        if (isCurrent()) this.#take(report)
      },
      closed: () => {
        if (!isCurrent()) return
        this.#send = null
        this.#loop.dispatch({ type: 'stageDetached' })
      },
    }
  }

  show(program: StageProgram): void {
    this.#send?.(JSON.stringify(program))
  }

  /** In CSS pixels; zero until a stage has said hello. */
  size(): { readonly width: number; readonly height: number } {
    return this.#size
  }

  #take(report: StageReport): void {
    if (report.type === 'hello') this.#size = { width: report.width, height: report.height }
    this.#loop.dispatch({ type: 'stageReported', report })
  }
}
