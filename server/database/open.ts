import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const migrationsFolder = join(import.meta.dirname, 'migrations')

/** Waits for another process (a command beside the controller) to finish its short write. */
const busyTimeoutMs = 5_000

/**
 * Opens a station's database, bringing its tables up to date.
 * WAL with synchronous=FULL: a committed checkpoint survives a power cut.
 */
export function openDatabase(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new Database(path, { timeout: busyTimeoutMs })
  useWal(database)
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  migrate(database)
  return database
}

/**
 * The change to WAL wants the file to itself and does not wait for it: where several programs open a new database at
 * once, all but one are told that it is busy, and ask again.
 */
function useWal(database: Database.Database): void {
  const deadline = performance.now() + busyTimeoutMs
  for (;;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY'
      if (!isBusy || performance.now() > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Files named `0001-what.sql`; the database remembers the number of the last one it has. */
function migrate(database: Database.Database): void {
  const files = readdirSync(migrationsFolder).filter((name) => /^\d{4}-.+\.sql$/.test(name))
  for (const name of files.sort()) {
    const version = Number(name.slice(0, 4))
    const apply = database.transaction(() => {
      // Asked again inside the transaction: a command may be opening the same new database.
      if (version <= Number(database.pragma('user_version', { simple: true }))) return
      database.exec(readFileSync(join(migrationsFolder, name), 'utf8'))
      database.pragma(`user_version = ${version}`)
    })
    if (version > Number(database.pragma('user_version', { simple: true }))) apply.immediate()
  }
}
