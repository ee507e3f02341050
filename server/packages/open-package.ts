import { buffer } from 'node:stream/consumers'
import type { Entry, ZipFile } from 'yauzl'
import { sha256 } from '../../ledger/link.ts'
import { openArchive, type Archive } from '../library/archive/read-archive.ts'
import { ProblemError } from '../problem/problem.ts'
import { ensureUndamaged } from './file-digest.ts'
import {
  contentFolder,
  manifestEntry,
  mostManifestBytes,
  packageManifest,
  signatureEntry,
  type PackageManifest,
} from './package-manifest.ts'
import { isGenuine, readCanonical, signature, signerId, strictText } from './signed-text.ts'

/** A package whose manifest is genuine. Its files are looked at one by one, before any of them is taken in. */
export interface OpenedPackage {
  readonly manifest: PackageManifest
  /** SHA-256 of the manifest's text: two packages of one number are told apart by it. */
  readonly manifestHash: string
  /** The fingerprint of the key that signed it. */
  readonly signerId: string
  readonly zip: ZipFile
  /** Of a path below the content folder. */
  readonly entries: ReadonlyMap<string, Entry>
  close(): void
}

/** Opens a package and checks everything but its files' own hashes; throws the Problem that keeps it out. */
export async function openPackage(
  path: string,
  sizeBytes: number,
  signal?: AbortSignal,
): Promise<OpenedPackage> {
  await ensureUndamaged(path, signal)
  const archive = await openArchive(path, sizeBytes).catch(() => {
    throw broken()
  })
  try {
    const text = await entryText(archive, manifestEntry)
    const signed = readCanonical(await entryText(archive, signatureEntry), signature)
    if (signed === null || !isGenuine(text, signed)) throw new ProblemError('package-forged')
    const manifest = readCanonical(text, packageManifest)
    if (manifest === null) throw broken()
    return {
      manifest,
      manifestHash: sha256(text),
      signerId: signerId(signed),
      zip: archive.zip,
      entries: contentEntries(archive, manifest),
      close: () => archive.zip.close(),
    }
  } catch (error) {
    archive.zip.close()
    throw error
  }
}

export const broken = () => new ProblemError('package-broken')

const entryOf = ({ files }: Archive, name: string) =>
  files.find(({ path }) => path.join('/') === name)?.entry ?? null

async function entryText(archive: Archive, name: string): Promise<string> {
  const entry = entryOf(archive, name)
  if (entry === null || entry.uncompressedSize > mostManifestBytes) throw broken()
  const bytes = await archive.zip
    .openReadStreamPromise(entry)
    .then(buffer)
    .catch(() => {
      throw broken()
    })
  const text = strictText(bytes)
  if (text === null) throw broken()
  return text
}

/** Every file that the manifest names, at its size, and no other. */
function contentEntries({ files }: Archive, manifest: PackageManifest): Map<string, Entry> {
  const content = files.flatMap(({ path, entry }): [string, Entry][] => {
    const name = path.join('/')
    return name.startsWith(contentFolder) ? [[name.slice(contentFolder.length), entry]] : []
  })
  const entries = new Map(content)
  const isWhole =
    files.length === manifest.files.length + 2 &&
    manifest.files.every(({ path, sizeBytes }) => entries.get(path)?.uncompressedSize === sizeBytes)
  if (!isWhole) throw broken()
  return entries
}
