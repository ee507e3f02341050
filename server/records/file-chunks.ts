import { closeSync, openSync, readSync } from 'node:fs'

/** Large enough that a sealed day is a few reads, small enough that a pack of a month stays out of memory. */
const chunkBytes = 256 * 1024

/** A file's bytes as they are asked for; the file is closed when the reader ends or leaves off. */
export function* fileChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes)
      const length = readSync(file, chunk)
      if (length === 0) return
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}
