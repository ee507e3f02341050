import { createHash, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { canonical } from '../../ledger/canonical.ts'
import { zipOf, type ZipEntry } from '../evidence/zip-file.ts'
import { fileChunks } from '../records/file-chunks.ts'
import { writeWhole } from '../records/write-whole.ts'
import { commentLength, commentOf } from './file-digest.ts'
import { contentFolder, manifestEntry, signatureEntry, type PackageManifest } from './package-manifest.ts'
import { signCanonical } from './signed-text.ts'

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

/** Writes a package where it is wanted, whole or not at all. */
export function writePackage(out: string, manifest: PackageManifest, key: KeyObject, from: PathOf): void {
  writeWhole(
    out,
    packageBytes(manifest, key, (path) => fileChunks(from(path))),
  )
}

/** Where the file of a packed path lies. */
export type PathOf = (path: string) => string

export const below =
  (folder: string): PathOf =>
  (path) =>
    join(folder, ...path.split('/'))
