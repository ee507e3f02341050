import { mkdir, open, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ProblemError } from '../../problem/problem.ts'
import { freeName } from '../free-name.ts'
import { storing } from '../system-problem.ts'
import { broken, openArchive, type Archive } from './read-archive.ts'

export interface Unpacking {
  /** Throws where the disk has no room for so many bytes. */
  readonly needRoom: (sizeBytes: number) => Promise<void>
  readonly signal?: AbortSignal | undefined
  readonly onBytes?: (doneBytes: number, totalBytes: number) => void
}

/**
 * Unpacks an archive into a new folder, one file after the other. Its sizes were bounded by what it says of itself, and
 * yauzl ends a file that turns out longer than that. On any Problem the folder is gone again.
 * @returns how many of its files were passed over
 */
export async function unpack(path: string, packedBytes: number, folder: string, unpacking: Unpacking) {
  const archive = await openArchive(path, packedBytes)
  try {
    // Once here, and once more when the library copies it.
    await unpacking.needRoom(archive.unpackedBytes * 2)
    await mkdir(folder, { recursive: true })
    await writeFiles(archive, folder, unpacking)
    return archive.passedOver
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  } finally {
    archive.zip.close()
  }
}

async function writeFiles(
  { zip, files, unpackedBytes }: Archive,
  folder: string,
  { signal, onBytes }: Unpacking,
): Promise<void> {
  const taken = new Set<string>()
  let doneBytes = 0
  for (const { entry, path } of files) {
    signal?.throwIfAborted()
    const target = join(folder, freeName(path, taken))
    const { uncompressedSize } = entry
    await storing(uncompressedSize, () => makeFile(target))
    const bytes = await zip.openReadStreamPromise(entry).catch(broken)
    await pipeline(bytes, createWriteStream(target), { signal }).catch((error: unknown) =>
      explain(error, uncompressedSize, signal),
    )
    doneBytes += uncompressedSize
    onBytes?.(doneBytes, unpackedBytes)
  }
}

async function makeFile(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  await (await open(target, 'wx')).close()
}

/** A failed system call is the disk's; anything else is the archive's. */
async function explain(error: unknown, sizeBytes: number, signal?: AbortSignal): Promise<never> {
  signal?.throwIfAborted()
  const problem = await storing(sizeBytes, () => Promise.reject(error as Error)).catch(
    (known: unknown) => known,
  )
  throw problem instanceof ProblemError ? problem : new ProblemError('archive-broken')
}
