import { randomFillSync } from 'node:crypto'
import { copyFileSync, openSync, closeSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../station-process.ts'

const model = join(root, 'test/fixtures/stick/公益/公益_节约用水.mp4')
const chunkBytes = 16_000_000

/** A real film made long by a box that players skip (ISO/IEC 14496-12, `free`), full of bytes that no other has. */
export function drawFilm(path: string, megabytes: number): string {
  copyFileSync(model, path)
  const file = openSync(path, 'a')
  try {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + megabytes * 1e6)
    head.write('free', 4, 'latin1')
    writeSync(file, head)
    const noise = Buffer.alloc(chunkBytes)
    for (let left = megabytes * 1e6; left > 0; left -= chunkBytes)
      writeSync(file, randomFillSync(noise), 0, Math.min(left, chunkBytes))
  } finally {
    closeSync(file)
  }
  return path
}
