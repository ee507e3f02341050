import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { ProblemError } from '../server/problem/problem.ts'

/** Where a station keeps everything, when nobody says otherwise: the platform's own place. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (env['EZHAN_DATA']) return resolve(env['EZHAN_DATA'])
  if (platform === 'win32') return join(env['PROGRAMDATA'] ?? 'C:\\ProgramData', 'ezhan')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'ezhan')
}

export interface DataFolder {
  readonly path: string
  readonly databasePath: string
  readonly shellFolder: string
}

/** Makes the folder where it is missing; only its owner may read it. */
export function dataFolder(path: string): DataFolder {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return {
    path,
    databasePath: join(path, 'station.db'),
    shellFolder: join(path, 'shell'),
  }
}

/** The folder of a station that has been started, or imported into, before; throws the problem where there is none. */
export function existingStation(path: string): DataFolder {
  if (!existsSync(join(path, 'station.db'))) throw new ProblemError('no-station', { folder: path })
  return dataFolder(path)
}

export interface Hold {
  /** Leaves word for commands of the same user: where the controller listens, and the key to speak to it. */
  tell(url: string, key: string): void
  release(): void
}

/**
 * Takes the folder for this process until it ends, however it ends: the lock is an open transaction, which the
 * system gives back with the process, so there is no stale lock to judge.
 */
export function holdDataFolder({ path }: DataFolder, since: string): Hold {
  const lock = new Database(join(path, 'holder.lock'), { timeout: 0 })
  const holderPath = join(path, 'holder.json')
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    const { pid, since } = readHolder(path)
    throw new ProblemError('data-held', { folder: path, pid, since })
  }
  const tell = (url: string, key: string) => {
    rmSync(holderPath, { force: true })
    const holder: Holder = { pid: process.pid, since, url, key }
    writeFileSync(holderPath, JSON.stringify(holder), { mode: 0o600 })
  }
  tell('', '')
  return {
    tell,
    release() {
      rmSync(holderPath, { force: true })
      lock.close()
    },
  }
}

const isBusy = (error: unknown) =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

const holderShape = z.object({
  pid: z.number().int(),
  since: z.string(),
  /** Where the controller listens, and the key by which commands of the same user speak to it; empty for a command. */
  url: z.string(),
  key: z.string(),
})

export type Holder = z.infer<typeof holderShape>

const unknownHolder: Holder = { pid: 0, since: '?', url: '', key: '' }

/** Who holds the folder, as far as it says. */
export function readHolder(path: string): Holder {
  try {
    return holderShape.parse(JSON.parse(readFileSync(join(path, 'holder.json'), 'utf8')))
  } catch {
    return unknownHolder
  }
}
