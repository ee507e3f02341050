import type { StageErrand, StageReport } from '../../../playlist/stage-protocol.ts'
import { isCovered } from '../cover.ts'
import type { Still } from '../surface/still.ts'
import { developStill } from './develop-still.ts'
import { timeDecoding } from './time-decoding.ts'

type Errand = NonNullable<StageErrand['errand']>

interface DarkroomParts {
  /** Nothing moves on the glass, nor will within so long. */
  readonly standsFor: (ms: number) => boolean
  readonly keep: (still: Still) => Promise<boolean>
  readonly send: (report: StageReport) => void
}

/** The page, its type and the first pictures come first. */
const settleMs = 10_000
const lookMs = 250
/** How long nothing may move on the glass for an errand to begin. */
const needMs = { still: 3_000, decoding: 4_000 }
/** A film whose moments are all too short is left to the next start. */
const mostTries = 3

const clips = {
  hd: new URL('./decode-720.h264', import.meta.url).href,
  fullHd: new URL('./decode-1080.h264', import.meta.url).href,
}

/**
 * Errands away from the glass, one at a time, and only while nothing moves on it: a film that is decoded beside one that
 * plays takes its frames away. What begins to move ends an errand; it is tried again at the next such moment.
 */
export class Darkroom {
  readonly #parts: DarkroomParts
  #wanted: Errand | null = null
  #tries = 0
  #moment: AbortController | null = null

  constructor(parts: DarkroomParts) {
    this.#parts = parts
    window.setInterval(() => this.#look(), lookMs)
  }

  take({ errand }: StageErrand): void {
    if (sameErrand(errand, this.#wanted)) return
    this.#moment?.abort()
    this.#wanted = errand
    this.#tries = 0
  }

  #look(): void {
    const isQuiet = (ms: number) =>
      document.visibilityState === 'visible' && !isCovered() && this.#parts.standsFor(ms)
    if (this.#moment) {
      if (!isQuiet(0)) this.#moment.abort()
      return
    }
    const errand = this.#wanted
    if (errand && performance.now() >= settleMs && isQuiet(needMs[errand.kind])) void this.#do(errand)
  }

  async #do(errand: Errand): Promise<void> {
    const moment = new AbortController()
    this.#moment = moment
    this.#tries += 1
    const report = await this.#run(errand, moment.signal).catch(() => null)
    this.#moment = null
    // Another errand has come meanwhile.
    if (this.#wanted !== errand) return
    if (report === null && moment.signal.aborted && this.#tries < mostTries) return
    this.#wanted = null
    this.#parts.send(report ?? failed(errand))
  }

  async #run(errand: Errand, signal: AbortSignal): Promise<StageReport> {
    if (errand.kind === 'decoding') {
      const hd = await timeDecoding(clips.hd, signal)
      const fullHd = await timeDecoding(clips.fullHd, signal)
      return { type: 'decoded', hd, fullHd }
    }
    const picture = await developStill(errand.url, signal)
    const taken = picture !== null && (await this.#parts.keep({ url: errand.url, picture }))
    return { type: 'stillDeveloped', url: errand.url, taken }
  }
}

const failed = (errand: Errand): StageReport =>
  errand.kind === 'decoding'
    ? { type: 'decoded', hd: null, fullHd: null }
    : { type: 'stillDeveloped', url: errand.url, taken: false }

const sameErrand = (one: StageErrand['errand'], other: StageErrand['errand']) =>
  JSON.stringify(one) === JSON.stringify(other)
