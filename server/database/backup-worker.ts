import { workerData } from 'node:worker_threads'
import { backUp } from './backup.ts'

export interface BackupOrder {
  readonly from: string
  readonly to: string
}

const { from, to } = workerData as BackupOrder
await backUp(from, to)
