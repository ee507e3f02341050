import type { StageCommand } from '../../playlist/stage-protocol.ts'
import type { Trial } from '../../server/commissioning/commissioning-desk.ts'
import type { StageLine } from '../../server/http/controller.ts'

export interface Welcome {
  readonly address: string
  readonly isOutside: boolean
}

/** What lies over the programme while a station is being put into use; told anew to every page that comes. */
export class TrialGlass {
  #trial: Trial | null = null
  #welcome: () => Welcome | null = () => null
  #send: ((command: string) => void) | null = null

  show(trial: Trial | null): void {
    this.#trial = trial
    this.#tell()
  }

  /** Asked anew for each page that comes: other machines may be let in meanwhile. */
  welcome(welcome: () => Welcome | null): void {
    this.#welcome = welcome
    this.#tell()
  }

  listening(line: StageLine, touched: () => void): StageLine {
    return {
      attach: (send) => {
        const stage = line.attach(send)
        this.#send = send
        this.#tell()
        return {
          report: (said) => (said.type === 'trialTouched' ? touched() : stage.report(said)),
          closed: () => stage.closed(),
        }
      },
    }
  }

  #tell(): void {
    const command: StageCommand = { type: 'trial', trial: this.#trial, welcome: this.#welcome() }
    this.#send?.(JSON.stringify(command))
  }
}
