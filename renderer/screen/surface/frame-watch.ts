/** A frame that comes so much later than it was due will not come: the clip is stalled. */
const lateMs = 1_500
/** Pauses shorter than this prove nothing: every beat of such a clip brings frames. */
const shortMs = 250

/** Knows how long a frame of a clip may stand, and so whether it moves: a slideshow shows one in five seconds. */
export class FrameWatch {
  #frameMs = 0
  #cameAtMs = 0
  #mediaMs = 0

  /** @param frameMs the longest that one of its frames stands; 0 where nobody knows */
  load(frameMs: number): void {
    this.#frameMs = frameMs
    this.#mediaMs = 0
  }

  came(mediaMs: number, atMs: number): void {
    this.#mediaMs = mediaMs
    this.#cameAtMs = atMs
  }

  /** Nothing can be told of the time before. */
  forgive(atMs: number): void {
    this.#cameAtMs = atMs
  }

  /** Page time since the last frame came. */
  sinceMs(atMs: number): number {
    return atMs - this.#cameAtMs
  }

  isStalled(atMs: number): boolean {
    return this.sinceMs(atMs) >= this.#frameMs + lateMs
  }

  /** The media clock is still within the frame in front, which is one that stands for long. */
  stands(mediaMs: number): boolean {
    return this.#frameMs > shortMs && mediaMs - this.#mediaMs <= this.#frameMs + shortMs
  }
}
