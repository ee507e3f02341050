import type { Showing } from '../../../playlist/stage-protocol.ts'
import { abandonIf, Abandoned, type Reading, type Surface, type Trouble } from './surface.ts'
import type { Rect, Size } from '../division.ts'
import { DropWatch } from './drop-watch.ts'
import { FrameWatch } from './frame-watch.ts'
import { placeElement } from './place-element.ts'
import { StillCamera } from './still.ts'
import { Subtitles } from './subtitles.ts'
import { startDelays, type StartDelay } from './start-delay.ts'

const patienceMs = 15_000

const errorReasons: Readonly<Record<number, string>> = {
  [MediaError.MEDIA_ERR_NETWORK]: '读取视频时中断',
  [MediaError.MEDIA_ERR_DECODE]: '视频解码失败，文件可能已损坏',
  [MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED]: '视频缺失，或浏览器不能解码',
}

/** One video element, used again for every clip. It predicts its own end from the frames that are presented. */
export class ClipSurface implements Surface {
  readonly #video: HTMLVideoElement
  readonly #subtitles: Subtitles
  readonly #drops = new DropWatch()
  readonly #pace = new FrameWatch()
  readonly #still: StillCamera
  #delay: StartDelay = startDelays.silent
  #frames = 0
  #presented = 0
  #lastMediaTime = 0
  #firstMediaTime: number | null = null
  #startedAt: number | null = null
  #predictedEnd: number | null = null
  #overAt: number | null = null
  #frameRequest = 0
  #watch: number | undefined
  #trouble: ((trouble: Trouble) => void) | null = null
  #settle: (() => void) | null = null
  #refuse: ((reason: Error) => void) | null = null

  constructor(video: HTMLVideoElement, subtitle: HTMLElement) {
    this.#video = video
    this.#subtitles = new Subtitles(video, subtitle)
    this.#still = new StillCamera(video)
    video.preload = 'auto'
    video.playsInline = true
    video.disablePictureInPicture = true
    video.addEventListener('canplay', () => this.#settleIfReady())
    video.addEventListener('error', () => this.#fail())
    video.addEventListener('ended', () => (this.#overAt ??= performance.now()))
  }

  async prepare(showing: Showing, _glass: Size, signal: AbortSignal): Promise<void> {
    if (showing.content.kind !== 'video') throw new Error('not a video')
    const video = this.#video
    this.tune(showing)
    this.#still.load(showing.content.posterUrl === null)
    this.#pace.load(showing.content.frameMs ?? 0)
    const sounds = showing.volume > 0 && showing.content.sound !== false
    this.#delay = sounds ? startDelays.sounding : startDelays.silent
    const ready = new Promise<void>((resolve, reject) => {
      this.#settle = resolve
      this.#refuse = reject
    })
    const late = window.setTimeout(() => this.#refuse?.(new Error('视频迟迟没有准备好')), patienceMs)
    signal.addEventListener('abort', () => this.#refuse?.(new Abandoned()), { once: true })
    video.src = showing.content.url
    this.#askForFrame()
    try {
      await ready
    } finally {
      clearTimeout(late)
      this.#settle = this.#refuse = null
    }
    abandonIf(signal)
  }

  /** Sets its volume, in mid-play too: a quiet hour may begin. Its captions are shown while it is muted. */
  tune({ volume, content }: Showing): void {
    if (content.kind !== 'video') return
    this.#video.muted = volume === 0
    this.#video.volume = volume
    this.#subtitles.take(volume === 0 ? (content.captionsUrl ?? null) : null)
  }

  get leadMs(): number {
    return this.#delay.ms
  }

  start(): void {
    if (this.#startedAt !== null) return
    this.#startedAt = performance.now()
    this.#video.play().catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return
      // Sound may not start by itself in this browser: the picture goes on without it.
      this.#video.muted = true
      this.#video.play().catch(() => this.#fail())
    })
  }

  reveal(trouble: (trouble: Trouble) => void): void {
    this.#trouble = trouble
    this.#pace.forgive(performance.now())
    this.#watch = window.setInterval(() => {
      this.#watchForStall()
      this.#watchForDrops()
      this.#still.look()
    }, 250)
    // It broke while it waited: said after the reveal has been.
    if (this.#video.error) queueMicrotask(() => this.#fail())
  }

  endsAt(): number | null {
    if (this.#overAt !== null) return this.#overAt
    const video = this.#video
    // A hidden page is told of no frames: there the media clock has to do.
    if (this.#pace.sinceMs(performance.now()) > 1_000 && !video.paused)
      return performance.now() + (video.duration - video.currentTime) * 1_000
    return this.#predictedEnd
  }

  reading(): Reading {
    const mediaMs = this.#video.currentTime * 1_000
    return { mediaMs, frames: this.#frames, stands: this.#pace.stands(mediaMs) }
  }

  get natural(): Size | null {
    const { videoWidth, videoHeight } = this.#video
    return videoWidth > 0 ? { width: videoWidth, height: videoHeight } : null
  }

  place(item: Rect, root: Size): void {
    placeElement(this.#video, item, root)
    this.#subtitles.place(item)
  }

  clear(): void {
    clearInterval(this.#watch)
    this.#video.cancelVideoFrameCallback(this.#frameRequest)
    this.#trouble = this.#settle = this.#refuse = null
    this.#subtitles.clear()
    this.#drops.forget()
    this.#firstMediaTime = this.#startedAt = this.#predictedEnd = this.#overAt = null
    this.#frames = this.#presented = this.#lastMediaTime = 0
    if (!this.#video.hasAttribute('src')) return
    this.#video.pause()
    this.#video.removeAttribute('src')
    // Without load() the element would keep the decoder and its buffers.
    this.#video.load()
  }

  #askForFrame(): void {
    this.#frameRequest = this.#video.requestVideoFrameCallback((_now, frame) => this.#frameCame(frame))
  }

  #frameCame(frame: VideoFrameCallbackMetadata): void {
    this.#askForFrame()
    this.#frames += Math.max(1, frame.presentedFrames - this.#presented)
    this.#presented = frame.presentedFrames
    this.#pace.came(frame.mediaTime * 1_000, performance.now())
    this.#learnDelay(frame)
    this.#lastMediaTime = frame.mediaTime
    const restMs = ((this.#video.duration - frame.mediaTime) * 1_000) / this.#video.playbackRate
    if (this.#startedAt !== null) this.#predictedEnd = frame.expectedDisplayTime + restMs
    this.#settleIfReady()
  }

  /** The second frame tells: it came one frame's length after the clip really began to move. */
  #learnDelay(frame: VideoFrameCallbackMetadata): void {
    if (this.#firstMediaTime === null) {
      this.#firstMediaTime = frame.mediaTime
      return
    }
    const began = this.#lastMediaTime === this.#firstMediaTime && frame.mediaTime > this.#firstMediaTime
    if (!began || this.#startedAt === null) return
    const movedMs = (frame.mediaTime - this.#firstMediaTime) * 1_000
    this.#delay.learn(frame.expectedDisplayTime - movedMs - this.#startedAt)
  }

  #settleIfReady(): void {
    const presented = this.#frames > 0 || document.visibilityState === 'hidden'
    if (presented && this.#video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) this.#settle?.()
  }

  #watchForStall(): void {
    const now = performance.now()
    if (document.visibilityState === 'hidden') this.#pace.forgive(now)
    if (this.#overAt !== null || !this.#pace.isStalled(now)) return
    this.#overAt = now
    this.#trouble?.({ type: 'stalled' })
  }

  #watchForDrops(): void {
    const { totalVideoFrames, droppedVideoFrames } = this.#video.getVideoPlaybackQuality()
    const count = { total: totalVideoFrames, dropped: droppedVideoFrames }
    const visible = document.visibilityState === 'visible' && this.#overAt === null
    const dropping = this.#drops.look(count, performance.now(), visible)
    if (dropping) this.#trouble?.({ type: 'dropping', ...dropping })
  }

  #fail(): void {
    const code = this.#video.error?.code
    const reason = (code !== undefined && errorReasons[code]) || '视频无法播放'
    this.#overAt ??= performance.now()
    this.#refuse?.(new Error(reason))
    this.#trouble?.({ type: 'failed', reason })
  }
}
