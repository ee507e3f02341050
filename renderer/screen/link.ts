import { stageCommand, type StageCommand, type StageReport } from '../../playlist/stage-protocol.ts'

const firstRetryMs = 150
const longestRetryMs = 2_000

export interface LinkEvents {
  readonly opened: () => void
  readonly closed: () => void
  readonly commanded: (command: StageCommand) => void
}

/** The stage's line to the controller. It comes back by itself; what cannot be sent is dropped, never queued. */
export class Link {
  readonly #url: string
  readonly #events: LinkEvents
  #socket: WebSocket | null = null
  #retryMs = firstRetryMs

  constructor(url: string, events: LinkEvents) {
    this.#url = url
    this.#events = events
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  connect(): void {
    const socket = new WebSocket(this.#url)
    this.#socket = socket
    socket.onopen = () => {
      this.#retryMs = firstRetryMs
      this.#events.opened()
    }
    socket.onmessage = (message) => this.#read(message.data)
    socket.onclose = () => {
      this.#events.closed()
      window.setTimeout(() => this.connect(), this.#retryMs)
      this.#retryMs = Math.min(longestRetryMs, this.#retryMs * 2)
    }
  }

  send(report: StageReport): void {
    if (this.isOpen) this.#socket?.send(JSON.stringify(report))
  }

  #read(message: unknown): void {
    const command = stageCommand.safeParse(parse(message))
    if (command.success) this.#events.commanded(command.data)
    // Shown in the browser's log; the glass keeps what it has.
    else reportError(new Error(`a command that the stage does not know: ${command.error.message}`))
  }
}

function parse(message: unknown): unknown {
  try {
    return typeof message === 'string' ? JSON.parse(message) : null
  } catch {
    return null
  }
}
