import sharp from 'sharp'

/** Henan 2022, 附件2: pictures of evidence are JPG of at least 300 dpi and 1 MB. */
export const pictureDpi = 300
export const leastPictureBytes = 1024 * 1024

/** A picture grows lighter by the pixel as it is enlarged, so each step asks for a little more than is missing. */
const margin = 1.1
const leastGrowth = 1.25
/** More than a plain strip of one colour needs. */
const longestSide = 16_000

/** What is written into the picture itself, for whoever meets it without its pack. */
export interface PictureCaption {
  readonly station: string
  /** `2026:11:03 10:30:00` as EXIF has it: local time of the station. */
  readonly takenAt: string
}

/**
 * A screenshot as a picture of evidence: its pixels unchanged but for scale, and no larger than the weight asks for.
 * @param screenshot PNG or JPEG
 */
export async function evidencePicture(screenshot: Uint8Array, caption: PictureCaption): Promise<Buffer> {
  const { width, height } = await sharp(screenshot).metadata()
  let longSide = Math.max(width, height)
  for (;;) {
    const jpeg = await encoded(screenshot, longSide, caption)
    if (jpeg.length >= leastPictureBytes) return jpeg
    if (longSide >= longestSide) throw new Error(`${width}×${height} cannot reach ${leastPictureBytes} bytes`)
    const growth = Math.max(leastGrowth, Math.sqrt((margin * leastPictureBytes) / jpeg.length))
    longSide = Math.min(longestSide, Math.ceil(longSide * growth))
  }
}

function encoded(screenshot: Uint8Array, longSide: number, caption: PictureCaption): Promise<Buffer> {
  return sharp(screenshot)
    .flatten({ background: 'black' })
    .resize({ width: longSide, height: longSide, fit: 'inside' })
    .withExif({
      IFD0: { ImageDescription: `ezhan ${caption.station}`, DateTime: caption.takenAt },
      IFD2: { DateTimeOriginal: caption.takenAt },
    })
    .withMetadata({ density: pictureDpi })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer()
}
