import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { ProblemError } from '../problem/problem.ts'

/** EFBIG is a quota's or a limit's way of saying that the disk is full; FAT32's too, of a file beyond 4 GB. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'])

/** Whether a place had no room for what was being written there. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && full.has(String(error.code))

/**
 * Writes a file where a person wants it: it bears its name once it is whole and on the disk, and one that stood there
 * before stands until then. Of what failed nothing is left.
 */
export function writeWhole(path: string, chunks: Iterable<Uint8Array>): void {
  const aside = `${path}.part`
  const file = writing(path, () => openSync(aside, 'w'))
  try {
    try {
      for (const chunk of chunks) writing(path, () => writeAll(file, chunk))
      writing(path, () => fsyncSync(file))
    } finally {
      closeSync(file)
    }
    writing(path, () => renameSync(aside, path))
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done)
}

function writing<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (isFull(error)) throw new ProblemError('output-no-room', { path })
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new ProblemError('output-unwritable', { path, reason })
  }
}
