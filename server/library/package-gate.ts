import { ProblemError } from '../problem/problem.ts'
import type { ImportReport } from './import-report.ts'
import type { PlannedFile } from './planned-file.ts'
import type { BroughtFile } from './walk.ts'

/** A signed package that may come in: whose it is, and how it is unpacked. */
export interface AdmittedPackage {
  readonly file: BroughtFile
  readonly sequence: number
  readonly sizeBytes: number
  /** Who signed it, as its items are told to have been brought by. */
  readonly signedBy: string
  /** Writes its files into a new folder, each checked; nothing of it stays where one of them is not what was signed. */
  unpack(folder: string, watch: PackageWatch): Promise<readonly PlannedFile[]>
  /** Tells what became of it; `isWhole` where no file was left for another time. */
  writeDown(report: ImportReport, by: string, isWhole: boolean): void
  close(): void
}

export interface PackageWatch {
  readonly signal?: AbortSignal | undefined
  readonly onBytes: (doneBytes: number, totalBytes: number) => void
}

/** What lets signed packages in, and says whether anything else may come. */
export interface PackageGate {
  /** Throws the Problem that keeps a package out. */
  admit(file: BroughtFile, signal?: AbortSignal): Promise<AdmittedPackage>
  signedOnly(): boolean
}

export const isPackage = ({ name }: Pick<BroughtFile, 'name'>): boolean => /\.ezpkg$/i.test(name)

/** For a library without a station around it: it trusts nobody. */
export const noPackages: PackageGate = {
  admit: () => Promise.reject(new ProblemError('kind-unknown')),
  signedOnly: () => false,
}
