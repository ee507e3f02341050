import sharp from 'sharp'
import { ProblemError } from '../problem/problem.ts'

/** A telephone's camera makes 12 to 50 megapixels; what claims more is no photo. */
const mostPixels = 100_000_000
/** Enough for A4 at 300 dpi, which Henan 2022, 附件2 asks of pictures of evidence. */
const longestSide = 4_000

/**
 * A photo as it is kept: its pixels upright and nothing else. Where and with which telephone it was taken is left behind,
 * and so is whatever was hidden in the file.
 * @throws ProblemError for bytes that are no JPG or PNG
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<Buffer> {
  if (!isJpeg(bytes) && !isPng(bytes)) throw new ProblemError('photo-unreadable')
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .flatten({ background: 'white' })
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
      .toBuffer()
  } catch {
    throw new ProblemError('photo-unreadable')
  }
}

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)
const isJpeg = (bytes: Uint8Array) => begins(bytes, [0xff, 0xd8, 0xff])
const isPng = (bytes: Uint8Array) => begins(bytes, [0x89, 0x50, 0x4e, 0x47])
