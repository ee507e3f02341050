import type { ItemKind, LocalDate } from '../../playlist/item.ts'
import type { SourceClass } from '../../playlist/source-class.ts'
import type { ImportStep } from './admission.ts'
import type { Refusal } from './refusal.ts'

/** What became of everything that was brought. */
export interface ImportReport {
  readonly taken: TakenFile[]
  readonly waiting: WaitingFile[]
  readonly refused: Refusal[]
  /** Files that a manifest names and that are not there. */
  readonly missing: Refusal[]
  /** What operating systems leave on a stick. */
  passedOver: number
  /** Stopped by hand: what is not named above was not looked at. */
  stopped: boolean
}

export interface TakenFile {
  readonly path: string
  readonly itemId: string
  readonly title: string
  readonly kind: ItemKind
  readonly sourceClass: SourceClass
  /** It was there before. */
  readonly already: boolean
}

export interface WaitingFile {
  readonly path: string
  readonly itemId: string
  readonly title: string
  readonly reason: string
  readonly already: boolean
}

export interface ImportProgress {
  readonly path: string
  readonly step: ImportStep
  readonly doneBytes: number
  readonly totalBytes: number
  readonly doneFiles: number
  readonly totalFiles: number
  /** Of the files before this one, and of all: how long it will still take follows from them. */
  readonly beforeBytes: number
  readonly allBytes: number
  /** What became of the files before this one; what waits is taken, but its source is not known. */
  readonly taken: number
  readonly waiting: number
  readonly refused: number
}

/** Before the first file is counted. */
export const noFiles = {
  ...{ doneFiles: 0, totalFiles: 0, beforeBytes: 0, allBytes: 0 },
  ...{ taken: 0, waiting: 0, refused: 0 },
} satisfies Partial<ImportProgress>

export interface ImportOptions {
  /** Who brought it. */
  readonly by: string
  /** The time, in epoch milliseconds. */
  readonly at: () => number
  /** Today's date at the station. */
  readonly today: LocalDate
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** Waited for before each file: whoever pauses an import holds it here. */
  readonly turn?: () => Promise<void>
}
