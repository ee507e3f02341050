import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { open, rm, statfs, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '../problem/problem.ts'
import { openIncoming } from './incoming.ts'
import { publish, writeTemporary } from './durable.ts'
import { reading, storing } from './system-problem.ts'

/** Bytes that are durable under a temporary name and wait to be published. */
export interface Incoming {
  readonly path: string
  readonly hash: string
  readonly sizeBytes: number
}

export interface CopyWatch {
  readonly signal?: AbortSignal | undefined
  readonly onBytes?: ((doneBytes: number, totalBytes: number) => void) | undefined
}

export interface StoreOptions {
  /** The store's folder; made if missing. */
  readonly folder: string
  /** Left free on the disk whatever is imported, so that the ledger can go on writing. */
  readonly reserveBytes: number
}

/** Files named by the SHA-256 of their bytes: `ab/abcdef…`, and `incoming/` for what is on its way. */
export interface Store {
  pathOf(hash: string): string
  /** Copies a file in and hashes it on the way. */
  take(source: string, watch?: CopyWatch): Promise<Incoming>
  takeBytes(bytes: Uint8Array): Promise<Incoming>
  /** Throws where so many bytes more would not leave the reserve free. */
  needRoom(sizeBytes: number): Promise<void>
  /** A place for a folder on its way, not yet made; what stands there when the process ends is gone at the next start. */
  stagingFolder(): string
  publish(incoming: Incoming): Promise<void>
  discard(incoming: Incoming): Promise<void>
  /** Every hash that has a file. */
  hashes(): string[]
  remove(hash: string): void
  /** Another living process takes files in too: what no table speaks of may be on its way. */
  isShared(): boolean
}

/** 1 MiB: large enough for a slow stick, small enough to stop at once. */
const chunkBytes = 1 << 20
const hashPattern = /^[0-9a-f]{64}$/
let temporaries = 0

export function openStore({ folder, reserveBytes }: StoreOptions): Store {
  const { own: incoming, isShared } = openIncoming(join(folder, 'incoming'))
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  const temporaryPath = () => join(incoming, String((temporaries += 1)))

  return {
    pathOf,
    take: (source, watch = {}) => copyIn({ source, target: temporaryPath(), folder, reserveBytes, watch }),
    takeBytes: async (bytes) => {
      await needRoom(folder, bytes.byteLength, reserveBytes)
      return writeIn(temporaryPath(), bytes)
    },
    needRoom: (sizeBytes) => needRoom(folder, sizeBytes, reserveBytes),
    stagingFolder: temporaryPath,
    publish: ({ path, hash, sizeBytes }) => storing(sizeBytes, () => publish(path, pathOf(hash))),
    discard: ({ path }) => rm(path, { force: true }),
    hashes: () =>
      readdirSync(folder, { withFileTypes: true })
        .filter((shelf) => shelf.isDirectory() && shelf.name.length === 2)
        .flatMap((shelf) => readdirSync(join(folder, shelf.name)))
        .filter((name) => hashPattern.test(name)),
    isShared,
    remove: (hash) => rmSync(pathOf(hash), { force: true }),
  }
}

async function needRoom(folder: string, sizeBytes: number, reserveBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const lackingBytes = sizeBytes + reserveBytes - bavail * bsize
  if (lackingBytes > 0) throw new ProblemError('disk-full', { neededMb: Math.ceil(lackingBytes / 1e6) })
}

async function writeIn(target: string, bytes: Uint8Array): Promise<Incoming> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const sizeBytes = bytes.byteLength
  await removedOnFailure(target, () =>
    storing(sizeBytes, () => writeTemporary(target, (file) => file.writeFile(bytes))),
  )
  return { path: target, hash, sizeBytes }
}

async function removedOnFailure(target: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await rm(target, { force: true })
    throw error
  }
}

interface Copy {
  readonly source: string
  readonly target: string
  readonly folder: string
  readonly reserveBytes: number
  readonly watch: CopyWatch
}

async function copyIn({ source, target, folder, reserveBytes, watch }: Copy): Promise<Incoming> {
  const file = await reading(() => open(source, 'r'))
  try {
    const { size: sizeBytes } = await reading(() => file.stat())
    await needRoom(folder, sizeBytes, reserveBytes)
    const hash = createHash('sha256')
    const copy = (out: FileHandle) =>
      readThrough(file, sizeBytes, watch, async (chunk) => {
        // Hashed while it is being written, and while the next chunk is being read.
        const written = storing(sizeBytes, () => out.writeFile(chunk))
        hash.update(chunk)
        await written
      })
    await removedOnFailure(target, () => storing(sizeBytes, () => writeTemporary(target, copy)))
    return { path: target, hash: hash.digest('hex'), sizeBytes }
  } finally {
    await file.close()
  }
}

/**
 * Hands over every byte of a file, in order, and reads the next chunk while one is being taken; fewer bytes than its
 * size means that it was taken away meanwhile.
 */
async function readThrough(
  file: FileHandle,
  totalBytes: number,
  { signal, onBytes }: CopyWatch,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<void> {
  const sizeBytes = Math.max(1, Math.min(chunkBytes, totalBytes))
  let [buffer, taken] = [new Uint8Array(sizeBytes), new Uint8Array(sizeBytes)]
  let taking = Promise.resolve()
  try {
    for (let doneBytes = 0; doneBytes < totalBytes;) {
      signal?.throwIfAborted()
      const chunk = await readChunk(file, buffer.subarray(0, totalBytes - doneBytes))
      await taking
      taking = take(chunk)
      // Its failure is heard at the next chunk, or at the end.
      taking.catch(() => undefined)
      ;[buffer, taken] = [taken, buffer]
      doneBytes += chunk.length
      onBytes?.(doneBytes, totalBytes)
    }
  } finally {
    // Nothing writes any more when this is over, however it ended.
    await taking
  }
}

async function readChunk(file: FileHandle, buffer: Uint8Array): Promise<Uint8Array> {
  const { bytesRead } = await reading(() => file.read(buffer, 0, buffer.length, null))
  if (bytesRead === 0) throw new ProblemError('source-gone')
  return buffer.subarray(0, bytesRead)
}

/** SHA-256 of a file where it lies, in lower-case hex. */
export async function hashFile(path: string, watch: CopyWatch = {}): Promise<string> {
  const file = await reading(() => open(path, 'r'))
  try {
    const hash = createHash('sha256')
    const { size } = await reading(() => file.stat())
    await readThrough(file, size, watch, async (chunk) => void hash.update(chunk))
    return hash.digest('hex')
  } finally {
    await file.close()
  }
}
