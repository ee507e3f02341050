import './look/attend.css'
import { z } from 'zod'
import { stageReport, type StageProgram, type StageReport } from '../../playlist/stage-protocol.ts'
import { cover, isCovered } from './cover.ts'

/** The query says something every second: what is silent for so long is not there, and the loop has the glass. */
const silentMs = 8_000
/** An old machine loads its pages for the first time; the loop stays in sight meanwhile. */
const openingMs = 20_000

interface AttendantParts {
  /** What the query asks the station's door with. */
  readonly key: string
  readonly send: (beat: StageReport) => void
  readonly body: HTMLElement
  /** Somebody pressed the corner that opens the inspection, which lies under the query. */
  readonly inspect: () => void
}

/** What ends a visit from within. */
const visitEnd = z.object({ type: z.enum(['queryLeave', 'queryInspect']) })

/**
 * Attends to whoever touches the glass: opens the query (一站式查询) over it, and takes it away again. Never over a
 * takeover or a black glass; and whatever a visitor did, it ends with the frame.
 */
export class Attendant {
  readonly #parts: AttendantParts
  #frame: HTMLIFrameElement | null = null
  #watch: number | undefined
  /** A takeover or a black glass: nobody is let in. */
  #isReserved = true

  constructor(parts: AttendantParts) {
    this.#parts = parts
    window.addEventListener('click', () => this.#open())
    window.addEventListener('message', (message) => this.#hear(message))
  }

  heed({ current }: StageProgram): void {
    const isTakeover = current.interruption !== undefined && current.interruption !== null
    this.#isReserved = isTakeover || current.content.kind === 'black'
    if (this.#isReserved) this.#close()
  }

  #open(): void {
    // What lies over the glass may be an inspection: it is a person's who stands before it.
    if (this.#isReserved || isCovered() || this.#frame) return
    const frame = document.createElement('iframe')
    frame.className = 'query-frame'
    frame.title = '一站式查询'
    frame.dataset.waiting = ''
    // No windows, no way up, no forms, no downloads: a visitor stays in.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
    frame.allow = 'autoplay'
    frame.src = `/screen/query/#key=${encodeURIComponent(this.#parts.key)}`
    this.#frame = frame
    this.#parts.body.append(frame)
    this.#expect(openingMs)
  }

  #close(): void {
    clearTimeout(this.#watch)
    if (!this.#frame) return
    this.#frame.remove()
    this.#frame = null
    cover(false)
  }

  #expect(withinMs: number): void {
    clearTimeout(this.#watch)
    this.#watch = window.setTimeout(() => this.#close(), withinMs)
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    const frame = this.#frame
    if (!frame || source !== frame.contentWindow || origin !== location.origin) return
    const end = visitEnd.safeParse(data).data
    if (end) {
      this.#close()
      if (end.type === 'queryInspect') this.#parts.inspect()
      return
    }
    const report = stageReport.safeParse(data).data
    if (report?.type !== 'queryBeat') return
    this.#expect(silentMs)
    delete frame.dataset.waiting
    cover(true)
    this.#parts.send(report)
  }
}
