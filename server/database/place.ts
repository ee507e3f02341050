import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The files of one database: SQLite reads the last two with the first, and they must never be parted from it. */
const suffixes = ['', '-wal', '-shm'] as const

/** What is on the disk of it; the database itself first, so that a move cut short never leaves it without its log. */
export const filesOf = (path: string): string[] =>
  suffixes.map((suffix) => `${path}${suffix}`).filter((file) => existsSync(file))

/** Moves a database, whole or torn, into a folder. Called again after a power cut, it moves what was left. */
export function moveAside(path: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const file of filesOf(path)) renameSync(file, join(folder, basename(file)))
  syncFolder(folder)
  syncFolder(dirname(path))
}

export function dropDatabase(path: string): void {
  for (const file of filesOf(path)) rmSync(file)
}

/** Makes a finished database durable, then gives it its name. */
export function publishDatabase(temporary: string, final: string): void {
  syncFile(temporary)
  renameSync(temporary, final)
  syncFolder(dirname(final))
}

export function copyDatabase(from: string, to: string): void {
  dropDatabase(to)
  copyFileSync(from, to)
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows has no fsync of a folder; NTFS journals the rename itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
