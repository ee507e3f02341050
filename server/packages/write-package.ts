import { createHash, type KeyObject } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from '../../ledger/canonical.ts'
import { zipOf, type ZipEntry } from '../evidence/zip-file.ts'
import { ProblemError } from '../problem/problem.ts'
import { commentLength, commentOf } from './file-digest.ts'
import { contentFolder, manifestEntry, signatureEntry, type PackageManifest } from './package-manifest.ts'
import { signCanonical } from './signed-text.ts'

const chunkBytes = 1 << 20

/** A package's bytes, chunk by chunk: the same content, key and number make the same bytes. */
export function* packageBytes(
  manifest: PackageManifest,
  key: KeyObject,
  chunksOf: (path: string) => Iterable<Uint8Array>,
): Generator<Uint8Array> {
  const text = (value: string): Uint8Array[] => [Buffer.from(value)]
  const entries: ZipEntry[] = [
    { name: manifestEntry, chunks: text(canonical(manifest)) },
    { name: signatureEntry, chunks: text(canonical(signCanonical(manifest, key))) },
    // Films and pictures do not get smaller.
    ...manifest.files.map(({ path }) => ({
      name: `${contentFolder}${path}`,
      chunks: chunksOf(path),
      stored: true,
    })),
  ]
  yield* withDigest(zipOf(entries))
}

/** Ends the archive with the digest of all that is before: ZIP's last two bytes are the length of a comment. */
function* withDigest(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  const told = (bytes: Uint8Array): Uint8Array => {
    hash.update(bytes)
    return bytes
  }
  for (const chunk of chunks) {
    const all = Buffer.concat([held, chunk])
    held = Buffer.from(all.subarray(Math.max(0, all.length - 2)))
    if (all.length > 2) yield told(all.subarray(0, all.length - 2))
  }
  yield told(commentLength())
  yield commentOf(hash.digest('hex'))
}

/** Writes a package under its name once it is whole; one that stood there before stands until then. */
export function writePackage(out: string, manifest: PackageManifest, key: KeyObject, from: PathOf): void {
  const aside = `${out}.part`
  const file = attempt(out, () => openSync(aside, 'w'))
  try {
    for (const chunk of packageBytes(manifest, key, (path) => chunksOfFile(from(path))))
      attempt(out, () => writeAll(file, chunk))
    attempt(out, () => fsyncSync(file))
  } catch (error) {
    closeSync(file)
    rmSync(aside, { force: true })
    throw error
  }
  closeSync(file)
  attempt(out, () => renameSync(aside, out))
}

/** Where the file of a packed path lies. */
export type PathOf = (path: string) => string

export const below =
  (folder: string): PathOf =>
  (path) =>
    join(folder, ...path.split('/'))

function* chunksOfFile(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const chunk = Buffer.alloc(chunkBytes)
      const readBytes = readSync(file, chunk)
      if (readBytes === 0) return
      yield chunk.subarray(0, readBytes)
    }
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length;) done += writeSync(file, chunk, done)
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new ProblemError('output-unwritable', { path, reason })
  }
}
