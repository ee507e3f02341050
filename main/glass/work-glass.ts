import type { GlassWork, StageCommand } from '../../playlist/stage-protocol.ts'
import type { StageLine } from '../../server/http/controller.ts'

/** The stage takes away what it does not hear of any more; a busy controller may be a few seconds late. */
const againMs = 1_000
/** Work that says nothing for so long hangs: no file takes longer between two words. */
const silentMs = 300_000

/** How far an import or a publishing is, on the glass, where a technician asked for it. */
export class WorkGlass {
  readonly #monoMs: () => number
  #work: GlassWork | null = null
  #saidMs = 0
  #again: NodeJS.Timeout | undefined
  #send: ((command: string) => void) | null = null

  constructor(monoMs: () => number) {
    this.#monoMs = monoMs
  }

  /** What goes on stays until the next word; what is over is told once, and the stage lets it go by itself. */
  show(work: GlassWork | null): void {
    clearInterval(this.#again)
    const goesOn = work?.at === 'running' || work?.at === 'paused'
    this.#work = goesOn ? work : null
    this.#saidMs = this.#monoMs()
    if (goesOn) this.#again = setInterval(() => this.#repeat(), againMs).unref()
    this.#tell(work)
  }

  listening(line: StageLine): StageLine {
    return {
      attach: (send) => {
        const stage = line.attach(send)
        this.#send = send
        if (this.#work !== null) this.#tell(this.#work)
        return stage
      },
    }
  }

  #repeat(): void {
    if (this.#monoMs() - this.#saidMs > silentMs) this.show(null)
    else this.#tell(this.#work)
  }

  #tell(work: GlassWork | null): void {
    const command: StageCommand = { type: 'work', work }
    this.#send?.(JSON.stringify(command))
  }
}
