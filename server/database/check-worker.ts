import Database from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'

/** Reads a database through beside those who write to it; answers in SQLite's words. */
const database = new Database(workerData as string, { readonly: true, fileMustExist: true, timeout: 5_000 })
try {
  parentPort?.postMessage(String(database.pragma('quick_check', { simple: true })))
} finally {
  database.close()
}
