import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError } from '../problem/problem.ts'
import { backUp, type BackupOrder, type BackupRefused } from './backup.ts'

const { from, to } = workerData as BackupOrder
try {
  await backUp(from, to)
} catch (error) {
  if (!(error instanceof ProblemError)) throw error
  const { code, words } = error
  parentPort?.postMessage({ code, words } satisfies BackupRefused)
}
