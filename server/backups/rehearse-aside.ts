import { Worker } from 'node:worker_threads'
import type { Rehearsal } from './rehearsal.ts'
import type { RehearsalOrder } from './rehearsal-worker.ts'

/** Restores a backup on trial, off the thread that plays. */
export function rehearseAside(order: RehearsalOrder): Promise<Rehearsal> {
  return new Promise((settle, fail) => {
    const worker = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { workerData: order })
    worker.once('error', fail)
    worker.once('message', settle)
    worker.once('exit', (code) => fail(new Error(`the rehearsal ended with code ${code}`)))
  })
}
