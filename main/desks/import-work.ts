import { basename } from 'node:path'
import type { GlassWork } from '../../playlist/stage-protocol.ts'
import type { ImportProgress, ImportReport } from '../../server/library/import-report.ts'

const begun: GlassWork = {
  work: 'import',
  at: 'running',
  percent: 0,
  reading: '',
  done: 0,
  all: 0,
  taken: 0,
  waiting: 0,
  refused: 0,
}

/** A file's name is enough for a hall; where it lies is nobody's business there. */
const nameOf = (path: string): string => basename(path).slice(0, 200)

/** By bytes, for a film is not as soon in as a picture; an archive is unpacked before anything is counted. */
function percentOf({ step, doneBytes, totalBytes, beforeBytes, allBytes }: ImportProgress): number {
  const [done, all] =
    step === 'unpack' ? [doneBytes, totalBytes] : [beforeBytes + (step === 'hash' ? doneBytes : 0), allBytes]
  return all === 0 ? 0 : Math.min(100, Math.floor((done / all) * 100))
}

/** An import that is under way, as the glass tells of it. */
export function importing(progress: ImportProgress | null, isPaused: boolean): GlassWork {
  const at = isPaused ? 'paused' : 'running'
  if (progress === null) return { ...begun, at }
  const { path, doneFiles, totalFiles, taken, waiting, refused } = progress
  return {
    ...{ ...begun, at, percent: percentOf(progress), reading: nameOf(path) },
    ...{ done: doneFiles, all: totalFiles, taken, waiting, refused },
  }
}

/** One that is over. */
export function imported(report: ImportReport): GlassWork {
  const [taken, waiting] = [report.taken.length, report.waiting.length]
  const refused = report.refused.length + report.missing.length
  const all = taken + waiting + refused
  return {
    ...begun,
    at: report.stopped ? 'stopped' : 'done',
    percent: report.stopped ? 0 : 100,
    ...{ done: all, all, taken, waiting, refused },
  }
}

/** One that broke off before it had anything to report. */
export const importFailed: GlassWork = { ...begun, at: 'failed' }
