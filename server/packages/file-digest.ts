import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { ProblemError } from '../problem/problem.ts'
import { reading } from '../library/system-problem.ts'

/**
 * The last bytes of a package are its ZIP comment: `ezpkg/1 sha256 ` and the hash of every byte before it. It proves
 * nothing against a forger, the signature does that; it tells a copy that was damaged on its way from a forged one.
 */
const words = 'ezpkg/1 sha256 '
export const commentBytes = words.length + 64
/** ZIP's end of central directory without its comment; its last two bytes are the comment's length. */
const endRecordBytes = 22

export const commentOf = (digest: string): Buffer => Buffer.from(`${words}${digest}`, 'latin1')

export const commentLength = (): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16LE(commentBytes)
  return length
}

/** Throws the Problem of a file that is no package, or not as it was written. */
export async function ensureUndamaged(path: string, signal?: AbortSignal): Promise<void> {
  const told = await lastBytes(path)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { end: told.at - 1, ...(signal ? { signal } : {}) }))
    hash.update(chunk as Uint8Array)
  if (commentOf(hash.digest('hex')).compare(told.comment) !== 0) throw new ProblemError('package-damaged')
}

async function lastBytes(path: string) {
  const file = await reading(() => open(path, 'r'))
  try {
    const { size } = await file.stat()
    if (size < commentBytes + endRecordBytes) throw new ProblemError('package-damaged')
    const comment = Buffer.alloc(commentBytes)
    await file.read(comment, 0, commentBytes, size - commentBytes)
    if (!comment.subarray(0, words.length).equals(Buffer.from(words)))
      throw new ProblemError('package-damaged')
    return { comment, at: size - commentBytes }
  } finally {
    await file.close()
  }
}
