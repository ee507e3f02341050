import { open } from 'node:fs/promises'
import { reading } from './system-problem.ts'

/** How far the boxes of an MP4 say that it reaches; ISO/IEC 14496-12, 4.2. */
export interface Mp4Extent {
  readonly expectedBytes: number
  /** Without the index (moov) nothing plays: it is often last, and lost first. */
  readonly hasIndex: boolean
  /** After so many bytes, index and the first pictures among them, all is known of it; of fragments, at the end only. */
  readonly tellingBytes: number
}

/** The first second of the highest rate that screens play. */
const firstPicturesBytes = 8_000_000

/** Walks the outermost boxes: each begins with its size (32 bits, or 64 where that is 1) and its type. */
export async function measureMp4(path: string, sizeBytes: number): Promise<Mp4Extent> {
  const file = await reading(() => open(path, 'r'))
  const head = Buffer.alloc(16)
  let offset = 0
  let indexBytes = 0
  let isFragmented = false
  try {
    while (offset + 8 <= sizeBytes) {
      const { bytesRead } = await reading(() => file.read(head, 0, 16, offset))
      const boxBytes = readBoxSize(head, bytesRead, sizeBytes - offset)
      if (boxBytes === null) break
      const type = head.toString('latin1', 4, 8)
      if (type === 'moov' && offset + boxBytes <= sizeBytes) indexBytes = boxBytes
      if (type === 'moof') isFragmented = true
      offset += boxBytes
    }
  } finally {
    await file.close()
  }
  const tellingBytes = isFragmented ? Infinity : indexBytes + firstPicturesBytes
  return { expectedBytes: Math.max(offset, sizeBytes), hasIndex: indexBytes > 0, tellingBytes }
}

/** Null where no box can begin: padding after the last one. */
function readBoxSize(head: Buffer, bytesRead: number, restBytes: number): number | null {
  const short = head.readUInt32BE(0)
  if (short === 0) return restBytes
  if (short !== 1) return short >= 8 ? short : null
  if (bytesRead < 16) return null
  const long = Number(head.readBigUInt64BE(8))
  return long >= 16 ? long : null
}
