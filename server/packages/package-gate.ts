import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import type { AdmittedPackage, PackageGate } from '../library/package-gate.ts'
import type { PlannedFile } from '../library/planned-file.ts'
import type { BroughtFile } from '../library/walk.ts'
import type { Words } from '../library/words.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { editionRows } from '../settings/edition-rows.ts'
import { settingDocuments } from '../settings/setting-documents.ts'
import { signedBy } from './item-signer.ts'
import { openPackage, type OpenedPackage } from './open-package.ts'
import type { PackageManifest, PackedItem } from './package-manifest.ts'
import { publisherBook } from './publisher-book.ts'
import { spokenFingerprint } from './signed-text.ts'
import { takenPackages } from './taken-packages.ts'
import { unpackPackage } from './unpack-package.ts'

export interface GateParts {
  readonly database: Database
  readonly acts: Pick<ActStore, 'append'>
  readonly readClocks: () => ClockReading
}

/** Lets in what a trusted publisher signed and nobody changed. */
export function packageGate(parts: GateParts): PackageGate {
  const settings = editionRows(parts.database)
  const judging = judgeOf(parts)
  return {
    signedOnly() {
      const body = settings.newest('station')?.body
      return body !== undefined && (settingDocuments.station.parse(JSON.parse(body)).signedOnly ?? false)
    },
    async admit(file, signal) {
      const opened = await openPackage(file.path, file.sizeBytes, signal)
      try {
        return admitted(file, opened, judging, parts)
      } catch (error) {
        opened.close()
        throw error
      }
    },
  }
}

type Judging = ReturnType<typeof judgeOf>

function judgeOf({ database, acts }: GateParts) {
  const publishers = publisherBook(database, acts)
  const taken = takenPackages(database, acts)
  /** Whose package it is; throws the Problem of a stranger's, and of an old one. */
  const judge = (opened: OpenedPackage): string => {
    const publisher = publishers.find(opened.signerId)
    if (publisher === null)
      throw new ProblemError('package-unknown-publisher', {
        publisher: opened.manifest.publisher,
        fingerprint: spokenFingerprint(opened.signerId),
      })
    taken.ensureNewer(opened, publisher)
    return publisher.name
  }
  return { judge, taken }
}

function admitted(
  file: BroughtFile,
  opened: OpenedPackage,
  { judge, taken }: Judging,
  { readClocks }: GateParts,
): AdmittedPackage {
  return {
    ...sizesOf(opened.manifest),
    file,
    signedBy: signedBy(judge(opened)),
    async unpack(folder, watch) {
      // Another package may have come since this one was looked at.
      judge(opened)
      await unpackPackage(opened, folder, watch)
      return plannedFiles(opened.manifest, folder, file)
    },
    writeDown: (report, by, isWhole) =>
      taken.writeDown(opened, report, { role: 'station', name: by, clock: readClocks() }, isWhole),
    close: () => opened.close(),
  }
}

const sizesOf = ({ sequence, files }: PackageManifest) => ({
  sequence,
  sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
})

/** The manifest in the form of a technician's table: what it says goes before every guess. */
function plannedFiles({ items, files }: PackageManifest, folder: string, packed: BroughtFile): PlannedFile[] {
  const sizes = new Map(files.map(({ path, sizeBytes }) => [path, sizeBytes]))
  const brought = (path: string): BroughtFile => {
    const parts = path.split('/')
    return {
      path: join(folder, ...parts),
      name: parts.at(-1) ?? '',
      shown: `${packed.shown}/${path}`,
      folders: parts.slice(0, -1),
      sizeBytes: sizes.get(path) ?? 0,
    }
  }
  return items.map(({ file, captions, ...said }) => ({
    file: brought(file),
    captions: captions === null ? null : brought(captions),
    said: wordsOf(said),
    doubted: false,
  }))
}

const wordsOf = (said: Omit<PackedItem, 'file' | 'captions'>): Words => ({
  title: said.title,
  sourceClass: said.sourceClass,
  publisher: said.publisher,
  themes: said.themes,
  audiences: said.audiences,
  address: said.address,
  validFrom: said.validFrom,
  validTo: said.validTo,
})
