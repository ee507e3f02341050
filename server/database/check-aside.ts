import { Worker } from 'node:worker_threads'

/** `ok`, or what is wrong with a database, read off the thread that plays. */
export function checkAside(databasePath: string): Promise<string> {
  return new Promise((settle, fail) => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: databasePath })
    worker.once('error', fail)
    worker.once('message', settle)
    worker.once('exit', (code) => fail(new Error(`the check ended with code ${code}`)))
  })
}
