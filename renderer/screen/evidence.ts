import type { StageBeat } from '../../playlist/stage-protocol.ts'
import { coverChange, isCovered } from './cover.ts'
import type { Reading } from './surface/surface.ts'

/** A checkpoint at least every second must stand even when a timer or an fsync comes 200 ms late. */
const beatMs = 800
/** One animation frame five times a second proves that the page is painted; asking for each would cost more. */
const paintProbeMs = 200
const longestMs = 60_000

/** The page is hidden, or a visitor's query lies over it. */
const isOutOfSight = () => document.visibilityState !== 'visible' || isCovered()

const within = (ms: number) => Math.min(longestMs, Math.max(0, ms))

/**
 * The beats of the showing in front. Each covers the time since the one before; together they cover it from reveal
 * to leave. Time during which nothing could be sent is in no beat: after a reconnect they begin anew.
 */
export class Evidence {
  readonly #send: (beat: StageBeat) => void
  #showingId: string | null = null
  #read: () => Reading = () => ({ mediaMs: null, frames: null })
  #since = 0
  #before: Reading = { mediaMs: null, frames: null }
  #painted = 0
  #hidden = false
  #timer: number | undefined

  constructor(send: (beat: StageBeat) => void) {
    this.#send = send
    window.setInterval(() => requestAnimationFrame(() => this.#painted++), paintProbeMs)
    for (const change of ['visibilitychange', coverChange])
      document.addEventListener(change, () => (this.#hidden ||= isOutOfSight()))
  }

  /** A showing is in front from `nowMs` on; `null` for one that nobody has to hear about. */
  begin(showingId: string | null, read: () => Reading, nowMs: number): void {
    this.#showingId = showingId
    this.#read = read
    this.#restart(nowMs)
  }

  /** Its last beat, up to `nowMs`. */
  end(nowMs: number): void {
    this.#beat(nowMs, true)
    clearTimeout(this.#timer)
    this.#showingId = null
  }

  /** The controller listens again: what happened while it did not is never claimed. */
  forget(nowMs: number): void {
    this.#restart(nowMs)
  }

  #restart(nowMs: number): void {
    this.#since = nowMs
    this.#before = this.#read()
    this.#painted = 0
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(
      () => this.#beat(performance.now(), false),
      nowMs + beatMs - performance.now(),
    )
    this.#hidden = isOutOfSight()
  }

  #beat(nowMs: number, last: boolean): void {
    const showingId = this.#showingId
    if (showingId === null) return
    const reading = this.#read()
    const frames = framesCame(this.#before, reading)
    this.#send({
      type: 'beat',
      showingId,
      spanMs: within(nowMs - this.#since),
      mediaMs: mediaMoved(this.#before, reading, frames),
      frames,
      painted: this.#painted,
      visible: !this.#hidden && !isOutOfSight(),
      last,
    })
    this.#restart(nowMs)
  }
}

/** Null where none was due. */
function framesCame(before: Reading, now: Reading): number | null {
  if (now.frames === null) return null
  const came = Math.max(0, now.frames - (before.frames ?? now.frames))
  return came === 0 && now.stands === true ? null : came
}

/** A media clock that runs on while no frame is presented is a frozen picture: it proves nothing. */
function mediaMoved(before: Reading, now: Reading, frames: number | null): number | null {
  if (now.mediaMs === null || before.mediaMs === null) return null
  return frames === 0 ? 0 : within(now.mediaMs - before.mediaMs)
}
