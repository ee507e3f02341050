import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ProblemError, type ProblemCode, type ProblemWords } from '../problem/problem.ts'
import { isFull } from '../records/write-whole.ts'
import { damageOf, isDamage } from './damage.ts'
import { dropDatabase, publishDatabase } from './place.ts'

export interface BackupOrder {
  readonly from: string
  readonly to: string
}

/** Why there is no backup, where that was foreseen. */
export interface BackupRefused {
  readonly code: ProblemCode
  readonly words: ProblemWords
}

/** A week: damage that nobody noticed on Friday is still undone on Thursday. */
const kept = 7

/** Stands in the station's folder while its database is in doubt: the next start reads every page, however many. */
export const doubtIn = (stationFolder: string): string => join(stationFolder, 'check-whole')

const allPages = 2 ** 31 - 1

const folderOf = (stationFolder: string): string => join(stationFolder, 'backups')

/**
 * Copies a database that may be written to meanwhile, as of one instant, into one file without a log beside it.
 * It bears its name only once it is on the disk and every page of it was read back.
 */
export async function backUp(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const temporary = `${to}.part`
  dropDatabase(temporary)
  try {
    const damage = (await damageInCopying(from, temporary)) ?? damageOf(temporary, 'whole')
    if (damage !== null) throw new ProblemError('database-damaged', { path: from, damage })
    publishDatabase(temporary, to)
  } catch (error) {
    dropDatabase(temporary)
    throw isFull(error) ? new ProblemError('output-no-room', { path: to }) : error
  }
}

async function damageInCopying(from: string, to: string): Promise<string | null> {
  try {
    await copyPages(from, to)
    return null
  } catch (error) {
    if (!isDamage(error)) throw error
    return error.message
  }
}

async function copyPages(from: string, to: string): Promise<void> {
  const source = new Database(from, { fileMustExist: true, timeout: 5_000 })
  try {
    // In one step: each write by another connection would begin the copy anew.
    await source.backup(to, { progress: () => allPages })
  } finally {
    source.close()
  }
  const copy = new Database(to)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

/** Tonight's backup, off the thread that plays; keeps the newest ones. Returns its path. */
export async function backUpNightly(databasePath: string, date: string): Promise<string> {
  const folder = folderOf(dirname(databasePath))
  const to = join(folder, `station-${date}.db`)
  try {
    await backUpAside({ from: databasePath, to })
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'database-damaged')
      writeFileSync(doubtIn(dirname(databasePath)), '')
    throw error
  }
  for (const old of backups(dirname(databasePath)).slice(kept)) rmSync(old)
  return to
}

/** The backups of a station, the newest first. */
export function backups(stationFolder: string): string[] {
  const folder = folderOf(stationFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = readdirSync(folder).filter((name) => /^station-\d{4}-\d{2}-\d{2}\.db$/.test(name))
  return names
    .sort()
    .reverse()
    .map((name) => join(folder, name))
}

/** As `backUp`, off the thread that plays. */
export function backUpAside(order: BackupOrder): Promise<void> {
  return new Promise((settle, fail) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: order })
    worker.once('error', fail)
    // An error loses its kind on the way between threads.
    worker.once('message', ({ code, words }: BackupRefused) => fail(new ProblemError(code, words)))
    worker.once('exit', (code) => {
      if (code === 0) settle()
      else fail(new Error(`the backup ended with code ${code}`))
    })
  })
}
