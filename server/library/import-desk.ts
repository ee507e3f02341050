import type { ImportProgress, ImportReport } from './import-report.ts'

/** Where an import stands, as the console is told. */
export interface ImportStanding {
  readonly paused: boolean
  /** Null before its first file. */
  readonly progress: ImportProgress | null
  readonly remainingSeconds: number | null
}

/** 导入: one at a time, followed over the events. */
export interface ImportDesk {
  /** Null while nothing is imported. */
  now(): ImportStanding | null
  /**
   * Begins, or throws the Problem why not; what becomes of it is announced.
   * @param onEnd is told the report, null where there is none
   */
  begin(path: string, by: string, onEnd?: (report: ImportReport | null) => void): void
  /** Holds it before its next file. */
  pause(): void
  resume(): void
  /** Ends it, also inside a file; what was taken stays. */
  cancel(): void
}
