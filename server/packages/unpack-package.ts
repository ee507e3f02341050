import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { storing } from '../library/system-problem.ts'
import { ProblemError } from '../problem/problem.ts'
import { broken, type OpenedPackage } from './open-package.ts'
import type { PackedFile } from './package-manifest.ts'
import { below } from './write-package.ts'

export interface UnpackWatch {
  readonly signal?: AbortSignal | undefined
  readonly onBytes?: (doneBytes: number, totalBytes: number) => void
}

/** Writes a package's files into a new folder and hashes each on the way; where one differs, the folder is gone again. */
export async function unpackPackage(
  opened: OpenedPackage,
  folder: string,
  { signal, onBytes }: UnpackWatch = {},
): Promise<void> {
  const { files } = opened.manifest
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  let doneBytes = 0
  try {
    await storing(totalBytes, () => mkdir(folder, { recursive: true }))
    for (const file of files) {
      signal?.throwIfAborted()
      await writeChecked(opened, file, below(folder)(file.path), signal)
      doneBytes += file.sizeBytes
      onBytes?.(doneBytes, totalBytes)
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function writeChecked(
  { zip, entries }: OpenedPackage,
  { path, sha256, sizeBytes }: PackedFile,
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  const entry = entries.get(path)
  if (entry === undefined) throw broken()
  await storing(sizeBytes, () => mkdir(dirname(target), { recursive: true }))
  const hash = createHash('sha256')
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const bytes = await zip.openReadStreamPromise(entry).catch(() => {
    throw broken()
  })
  await storing(sizeBytes, () =>
    pipeline(bytes, counted, createWriteStream(target, { flags: 'wx' }), { signal }),
  ).catch((error: unknown) => {
    signal?.throwIfAborted()
    // What is no failed system call is the archive's: a length or a stream that does not end well.
    throw error instanceof ProblemError ? error : broken()
  })
  if (hash.digest('hex') !== sha256) throw new ProblemError('package-changed', { name: path.slice(0, 200) })
}
