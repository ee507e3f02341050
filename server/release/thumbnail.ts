import sharp from 'sharp'

/** Twice the width of a row's picture, for the fine screens of phones. */
const box = { width: 320, height: 240 }

/** A small JPEG of a picture or of a document's first page; one that cannot be read throws. */
export const thumbnail = (path: string): Promise<Buffer> =>
  sharp(path, { limitInputPixels: 400_000_000 })
    .rotate()
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 78 })
    .toBuffer()
