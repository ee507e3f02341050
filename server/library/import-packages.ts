import { rm } from 'node:fs/promises'
import { ProblemError } from '../problem/problem.ts'
import { noFiles, type ImportOptions, type ImportReport } from './import-report.ts'
import { isPackage, type AdmittedPackage } from './package-gate.ts'
import type { PlannedFile } from './planned-file.ts'
import { refusalOf, type Refusal } from './refusal.ts'
import type { Shelves } from './shelves.ts'
import type { BroughtFile, Found } from './walk.ts'

export interface PackageImport {
  readonly shelves: Shelves
  readonly options: ImportOptions
  readonly refuse: (refused: Refusal) => void
  /** Takes files in like any others, told to have been brought by whoever signed them. */
  readonly take: (files: readonly PlannedFile[], signedBy: string) => Promise<ImportReport>
}

/** Takes in the signed packages among what was found, the oldest first; answers the rest. */
export async function takePackages<Brought extends Found>(
  found: Brought,
  importing: PackageImport,
): Promise<Brought> {
  const packages = found.files.filter(isPackage)
  if (packages.length > 0) importing.shelves.refusals.forget(packages.map(({ shown }) => shown))
  const admitted = await admitAll(packages, importing)
  try {
    for (const each of admitted.toSorted((a, b) => a.sequence - b.sequence))
      await refusing(each.file, importing, () => takeOne(each, importing))
  } finally {
    for (const each of admitted) each.close()
  }
  return { ...found, files: found.files.filter((file) => !isPackage(file)) }
}

async function admitAll(files: readonly BroughtFile[], importing: PackageImport): Promise<AdmittedPackage[]> {
  const { shelves, options } = importing
  const admitted: AdmittedPackage[] = []
  for (const file of files)
    await refusing(file, importing, async () => {
      admitted.push(await shelves.packages.admit(file, options.signal))
    })
  return admitted
}

async function takeOne(admitted: AdmittedPackage, { shelves, options, take }: PackageImport): Promise<void> {
  const { signal, onProgress } = options
  const { file, sizeBytes, signedBy } = admitted
  // Once unpacked, and once more in the store.
  await shelves.store.needRoom(sizeBytes * 2)
  const folder = shelves.store.stagingFolder()
  try {
    const files = await admitted.unpack(folder, {
      signal,
      onBytes: (doneBytes, totalBytes) =>
        onProgress?.({ path: file.shown, step: 'unpack', doneBytes, totalBytes, ...noFiles }),
    })
    const report = await take(files, signedBy)
    admitted.writeDown(report, options.by, !report.stopped)
    if (report.stopped) signal?.throwIfAborted()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function refusing(
  { shown }: BroughtFile,
  { refuse }: PackageImport,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    refuse(refusalOf(shown, error))
  }
}
