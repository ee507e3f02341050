import { parentPort, workerData } from 'node:worker_threads'
import { rehearse } from './rehearsal.ts'

export interface RehearsalOrder {
  readonly file: string
  readonly trialPath: string
}

const { file, trialPath } = workerData as RehearsalOrder
parentPort?.postMessage(rehearse(file, trialPath))
