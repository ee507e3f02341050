import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError, type ProblemCode, type ProblemWords } from '../problem/problem.ts'
import { backUp } from './backup.ts'

export interface BackupOrder {
  readonly from: string
  readonly to: string
}

/** Why there is no backup, where that was foreseen. */
export interface BackupRefused {
  readonly code: ProblemCode
  readonly words: ProblemWords
}

const { from, to } = workerData as BackupOrder
try {
  await backUp(from, to)
} catch (error) {
  if (!(error instanceof ProblemError)) throw error
  const { code, words } = error
  parentPort?.postMessage({ code, words } satisfies BackupRefused)
}
