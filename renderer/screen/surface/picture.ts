import { contain } from '../composition.ts'
import type { Size } from '../division.ts'
import { abandonIf } from './surface.ts'

export interface PictureAddress extends Size {
  readonly url: string
}

/** A vector drawing has no bytes of its own to decode: an image element draws it. */
async function decodeDrawing(blob: Blob, width: number): Promise<ImageBitmap> {
  const url = URL.createObjectURL(blob)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return await createImageBitmap(image, { resizeWidth: width, resizeQuality: 'high' })
  } finally {
    URL.revokeObjectURL(url)
  }
}

/**
 * Decoded ahead, away from the main thread, and no larger than the glass: a 4K poster would otherwise cost 33 MB
 * and a scaling at every repaint. Rejects with a reason for people.
 */
export async function decodePicture(
  picture: PictureAddress,
  glass: Size,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const response = await fetch(picture.url, { signal }).catch(() => null)
  abandonIf(signal)
  if (!response?.ok) throw new Error('图片缺失，读取不到')
  const scale = window.devicePixelRatio
  const room = { width: glass.width * scale, height: glass.height * scale }
  const width = Math.max(1, Math.min(picture.width, contain(picture, room).width))
  const blob = await response.blob()
  abandonIf(signal)
  try {
    // Only the width is given: the height follows from the picture itself, whatever was declared.
    if (blob.type === 'image/svg+xml') return await decodeDrawing(blob, width)
    return await createImageBitmap(blob, { resizeWidth: width, resizeQuality: 'high' })
  } catch {
    throw new Error('图片解码失败，文件可能已损坏')
  }
}
