import sharp from 'sharp'

/** The glass as it looked a moment ago, small enough for a phone. */
export interface LivePicture {
  readonly jpeg: Buffer
  readonly takenAtMs: number
}

/** Long sides of a phone held upright; a county office that wants every pixel asks for /screenshot. */
const longestSidePx = 640
/** Nobody sees more in a small picture; however many look, the glass is read no more often than this. */
const freshMs = 3_000

/**
 * One picture for all who look.
 * @param capture what the compositor shows, as JPEG; null while there is no window
 */
export function livePicture(capture: () => Promise<Buffer | null>, nowMs: () => number) {
  let kept: Promise<LivePicture | null> | null = null
  let takenAtMs = -Infinity
  const take = async (atMs: number) => {
    const shot = await capture()
    return shot && { jpeg: await small(shot), takenAtMs: atMs }
  }
  return (): Promise<LivePicture | null> => {
    const now = nowMs()
    // A clock that was set back would keep an old picture for ever.
    if (kept === null || now - takenAtMs >= freshMs || now < takenAtMs) {
      takenAtMs = now
      // A window that is just coming back has no picture, as one that is not there.
      kept = take(now).catch(() => null)
    }
    return kept
  }
}

const small = (shot: Buffer): Promise<Buffer> =>
  sharp(shot)
    .resize(longestSidePx, longestSidePx, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer()
