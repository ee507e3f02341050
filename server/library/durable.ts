import { mkdir, open, rename, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The order of system calls that makes a file durable under its final name:
 *
 *   1. open(temporary, O_CREAT | O_EXCL)   2. write …   3. fsync(file)   4. close
 *   5. mkdir(shelf), fsync(its parent)     6. rename(temporary, final)   7. fsync(shelf)
 *
 * Power may fail between any two of them: what bears the final name is whole, and nothing else is ever read.
 */
export async function writeTemporary(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, 'wx', 0o644)
  try {
    await write(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

export async function publish(temporary: string, final: string): Promise<void> {
  const shelf = dirname(final)
  if (await mkdir(shelf, { recursive: true })) await syncFolder(dirname(shelf))
  await rename(temporary, final)
  await syncFolder(shelf)
}

/** Windows has no fsync of a folder; NTFS journals the rename itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
