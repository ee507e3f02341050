import type { ImportProgress, ImportReport } from './import-report.ts'

/** Where an import stands, as the console is told. */
export interface ImportStanding {
  readonly paused: boolean
  /** Null before its first file. */
  readonly progress: ImportProgress | null
  readonly remainingSeconds: number | null
}

/** What has to be put in order when an import is over. */
export type Settle = (report: ImportReport | null) => Promise<void>

export interface ImportAsked {
  /** Waited for before the end is told; its report is null where there is none. */
  readonly settle?: Settle
  /** How far it is, is to be told on the glass too. */
  readonly onGlass?: boolean
}

/** 导入: one at a time, followed over the events. */
export interface ImportDesk {
  /** Null while nothing is imported. */
  now(): ImportStanding | null
  /** Begins, or throws the Problem why not; what becomes of it is announced. */
  begin(path: string, by: string, asked?: ImportAsked): void
  /** Holds it before its next file. */
  pause(): void
  resume(): void
  /** Ends it, also inside a file; what was taken stays. */
  cancel(): void
}
